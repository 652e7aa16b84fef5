CREATE TABLE "ownership_nominations" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"nominee_id" uuid NOT NULL,
	"nominated_by_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"declined_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	"lapsed_at" timestamp (3) with time zone,
	CONSTRAINT "ownership_nominations_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "ownership_nominations_one_end" CHECK (num_nonnulls(accepted_at, declined_at, cancelled_at, lapsed_at) <= 1),
	CONSTRAINT "ownership_nominations_two" CHECK (nominee_id <> nominated_by_id)
);
--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "replaces_id" uuid;--> statement-breakpoint
ALTER TABLE "ownership_nominations" ADD CONSTRAINT "ownership_nominations_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ownership_nominations" ADD CONSTRAINT "ownership_nominations_nominee" FOREIGN KEY ("workspace_id","nominee_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ownership_nominations" ADD CONSTRAINT "ownership_nominations_nominated_by" FOREIGN KEY ("workspace_id","nominated_by_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "ownership_nominations_open" ON "ownership_nominations" USING btree ("workspace_id") WHERE accepted_at is null and declined_at is null and cancelled_at is null and lapsed_at is null;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_replaces" FOREIGN KEY ("workspace_id","replaces_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_replacing" ON "invitations" USING btree ("workspace_id","replaces_id") WHERE accepted_at is null and declined_at is null and revoked_at is null;--> statement-breakpoint
ALTER TABLE "ownership_nominations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "ownership_nominations" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY inside_workspace ON "ownership_nominations" USING (workspace_id = (SELECT current_workspace())) WITH CHECK (workspace_id = (SELECT current_workspace()));--> statement-breakpoint
-- A person may see where they are nominated, in every workspace: the frame around each page tells them, from the query that lists their places.
CREATE POLICY own_nomination ON "ownership_nominations" FOR SELECT
  USING (nominee_id IN (SELECT id FROM members WHERE user_id = (SELECT current_person())));
