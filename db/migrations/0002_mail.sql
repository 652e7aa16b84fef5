CREATE TABLE "mail_pauses" (
	"provider" text PRIMARY KEY NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "mailbox_newest";--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "detail" text;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "next_try_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "busy_until" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "mailbox_newest" ON "mailbox" USING btree ("at","id");--> statement-breakpoint
ALTER TABLE "mailbox" DROP COLUMN "html";--> statement-breakpoint
ALTER TABLE "mailbox" DROP COLUMN "text";--> statement-breakpoint
DELETE FROM "mailbox";--> statement-breakpoint
ALTER TABLE "mailbox" ADD COLUMN "sealed" text NOT NULL;--> statement-breakpoint
-- A letter of a workspace is seen from inside it only; one of no workspace (an account's own) from anywhere.
ALTER TABLE "letters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "letters" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY inside_workspace_or_none ON "letters"
  USING (workspace_id IS NULL OR workspace_id = (SELECT current_workspace()))
  WITH CHECK (workspace_id IS NULL OR workspace_id = (SELECT current_workspace()));
