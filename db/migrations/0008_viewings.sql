CREATE TABLE "viewings" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"as_member_id" uuid,
	"draft" jsonb,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "viewings_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "viewings_session" UNIQUE("workspace_id","session_id"),
	CONSTRAINT "viewings_one_view" CHECK (num_nonnulls(as_member_id, draft) = 1),
	CONSTRAINT "viewings_someone_else" CHECK (as_member_id <> member_id)
);
--> statement-breakpoint
ALTER TABLE "viewings" ADD CONSTRAINT "viewings_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "viewings" ADD CONSTRAINT "viewings_member" FOREIGN KEY ("workspace_id","member_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "viewings" ADD CONSTRAINT "viewings_as_member" FOREIGN KEY ("workspace_id","as_member_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "viewings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "viewings" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY inside_workspace ON "viewings" USING (workspace_id = (SELECT current_workspace())) WITH CHECK (workspace_id = (SELECT current_workspace()));--> statement-breakpoint
-- The view that a session has open in a workspace, and what whoever is looked through holds; null without one, which is
-- nearly always. Asked in the same statement as session_context, which has entered the workspace by then. `member` is null
-- for a draft, and when that member was removed or suspended.
CREATE FUNCTION viewing_in(p_workspace uuid, p_session uuid) RETURNS jsonb LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE v viewings;
BEGIN
  SELECT * INTO v FROM viewings WHERE workspace_id = p_workspace AND session_id = p_session;
  IF NOT FOUND THEN RETURN NULL; END IF;
  RETURN jsonb_build_object('id', v.id, 'endsAt', v.ends_at, 'draft', v.draft, 'member', (
    SELECT jsonb_build_object('id', m.id, 'userId', m.user_id, 'firstName', m.first_name, 'lastName', m.last_name,
      'isOwner', EXISTS (SELECT FROM ownerships o WHERE o.workspace_id = m.workspace_id AND o.member_id = m.id),
      'roles', coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'reach', r.reach, 'permissions', to_jsonb(r.permissions)) ORDER BY r.position)
        FROM member_roles h JOIN roles r ON r.workspace_id = h.workspace_id AND r.id = h.role_id
        WHERE h.workspace_id = m.workspace_id AND h.member_id = m.id), '[]'),
      'grants', coalesce((
        SELECT jsonb_agg(jsonb_build_object('reach', r.reach, 'permissions', to_jsonb(g.permissions)))
        FROM member_grants h JOIN role_grants g ON g.workspace_id = h.workspace_id AND g.id = h.grant_id
        JOIN roles r ON r.workspace_id = g.workspace_id AND r.id = g.role_id
        JOIN member_roles held ON held.workspace_id = h.workspace_id AND held.member_id = h.member_id AND held.role_id = g.role_id
        WHERE h.workspace_id = m.workspace_id AND h.member_id = m.id), '[]'))
    FROM members m WHERE m.workspace_id = v.workspace_id AND m.id = v.as_member_id AND m.active));
END $$;
