CREATE TABLE "api_tokens" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"permissions" text[] NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"last_used_from" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"revoked_by_id" uuid,
	CONSTRAINT "api_tokens_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "api_tokens_token" UNIQUE("workspace_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"workspace_id" uuid NOT NULL,
	"token_id" uuid NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"status" integer NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_workspace_id_token_id_key_pk" PRIMARY KEY("workspace_id","token_id","key")
);
--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "via" text;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_member" FOREIGN KEY ("workspace_id","member_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_revoked_by" FOREIGN KEY ("workspace_id","revoked_by_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_token" FOREIGN KEY ("workspace_id","token_id") REFERENCES "public"."api_tokens"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_tokens_newest" ON "api_tokens" USING btree ("workspace_id","created_at","id");--> statement-breakpoint
CREATE INDEX "api_tokens_of_member" ON "api_tokens" USING btree ("workspace_id","member_id");--> statement-breakpoint
CREATE INDEX "idempotency_keys_oldest" ON "idempotency_keys" USING btree ("workspace_id","created_at");--> statement-breakpoint
ALTER TABLE "api_tokens" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "api_tokens" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY inside_workspace ON "api_tokens" USING (workspace_id = (SELECT current_workspace())) WITH CHECK (workspace_id = (SELECT current_workspace()));--> statement-breakpoint
ALTER TABLE "idempotency_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "idempotency_keys" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY inside_workspace ON "idempotency_keys" USING (workspace_id = (SELECT current_workspace())) WITH CHECK (workspace_id = (SELECT current_workspace()));--> statement-breakpoint
-- Whom an API token speaks for, with what they hold at this moment: one round trip. Nothing for a token that was revoked,
-- and for one whose maker is suspended or was removed.
CREATE FUNCTION token_context(p_workspace uuid, p_hash text)
RETURNS TABLE (
  token_id uuid, token_name text, token_permissions text[], expires_at timestamptz, last_used_at timestamptz,
  user_id uuid, email text, first_name text, last_name text, locale text, time_zone text, theme text, email_verified_at timestamptz,
  two_factor_at timestamptz, picture_version text, last_workspace_id uuid,
  slug text, workspace_name text, workspace_locale text, workspace_time_zone text, currency text, logo_version text,
  member_id uuid, member_first_name text, member_last_name text, is_owner boolean, roles jsonb, grants jsonb
)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.workspace_id', p_workspace::text, true);
  RETURN QUERY
  SELECT t.id, t.name, t.permissions, t.expires_at::timestamptz, t.last_used_at::timestamptz,
    u.id, u.email, u.first_name, u.last_name, u.locale, u.time_zone, u.theme, u.email_verified_at::timestamptz,
    u.two_factor_at::timestamptz, u.picture_version, u.last_workspace_id,
    k.slug, k.name, k.locale, k.time_zone, k.currency, k.logo_version,
    m.id, m.first_name, m.last_name, o.member_id IS NOT NULL,
    (SELECT jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'reach', r.reach, 'permissions', to_jsonb(r.permissions)) ORDER BY r.position)
      FROM member_roles mr JOIN roles r ON r.workspace_id = mr.workspace_id AND r.id = mr.role_id
      WHERE mr.workspace_id = m.workspace_id AND mr.member_id = m.id),
    (SELECT jsonb_agg(jsonb_build_object('id', g.id, 'reach', gr.reach, 'permissions', to_jsonb(g.permissions)))
      FROM member_grants mg JOIN role_grants g ON g.workspace_id = mg.workspace_id AND g.id = mg.grant_id
      JOIN roles gr ON gr.workspace_id = g.workspace_id AND gr.id = g.role_id
      JOIN member_roles held ON held.workspace_id = mg.workspace_id AND held.member_id = mg.member_id AND held.role_id = g.role_id
      WHERE mg.workspace_id = m.workspace_id AND mg.member_id = m.id)
  FROM api_tokens t
  JOIN members m ON m.workspace_id = t.workspace_id AND m.id = t.member_id AND m.active
  JOIN users u ON u.id = m.user_id
  JOIN workspaces k ON k.id = t.workspace_id
  LEFT JOIN ownerships o ON o.workspace_id = t.workspace_id AND o.member_id = m.id
  WHERE t.workspace_id = p_workspace AND t.token_hash = p_hash AND t.revoked_at IS NULL;
END $$;
