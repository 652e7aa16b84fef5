-- Row-level security: the wall behind the code. A transaction sees one workspace, the one that it has set.
CREATE FUNCTION current_workspace() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.workspace_id', true), '')::uuid;
--> statement-breakpoint
CREATE FUNCTION current_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.user_id', true), '')::uuid;
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['logos','ownerships','members','roles','role_grants','member_roles','member_grants','teams','team_members',
    'invitations','invitation_links','invitation_roles','invitation_teams','invitation_grants','events','counters']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY inside_workspace ON %I USING (workspace_id = (SELECT current_workspace())) WITH CHECK (workspace_id = (SELECT current_workspace()))', t);
  END LOOP;
END $$;
--> statement-breakpoint
-- A person may see the places that are their own, in every workspace: for the switcher and the sign-in.
CREATE POLICY own_place ON members FOR SELECT USING (user_id = (SELECT current_person()));
--> statement-breakpoint
-- No workspace without an owner: looked at when the transaction that makes it commits.
CREATE FUNCTION workspace_has_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM ownerships WHERE workspace_id = NEW.id;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'workspace % has no owner', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'workspaces_owner';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER workspaces_owner AFTER INSERT ON workspaces DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION workspace_has_owner();
--> statement-breakpoint
-- Totals, so that no page counts: one upsert a statement, whatever the number of rows.
CREATE FUNCTION count_members() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP IN ('UPDATE', 'DELETE') THEN
    INSERT INTO counters AS c (workspace_id, name, value)
      SELECT workspace_id, CASE WHEN suspended_at IS NULL THEN 'members.active' ELSE 'members.suspended' END, -count(*)
      FROM gone WHERE removed_at IS NULL GROUP BY 1, 2
      ON CONFLICT (workspace_id, name) DO UPDATE SET value = c.value + excluded.value;
  END IF;
  IF TG_OP IN ('UPDATE', 'INSERT') THEN
    INSERT INTO counters AS c (workspace_id, name, value)
      SELECT workspace_id, CASE WHEN suspended_at IS NULL THEN 'members.active' ELSE 'members.suspended' END, count(*)
      FROM come WHERE removed_at IS NULL GROUP BY 1, 2
      ON CONFLICT (workspace_id, name) DO UPDATE SET value = c.value + excluded.value;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER members_counted_in AFTER INSERT ON members REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION count_members();
--> statement-breakpoint
CREATE TRIGGER members_counted_out AFTER DELETE ON members REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION count_members();
--> statement-breakpoint
CREATE FUNCTION recount_members() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO counters AS c (workspace_id, name, value)
    SELECT workspace_id, state, sum(n) FROM (
      SELECT workspace_id, CASE WHEN suspended_at IS NULL THEN 'members.active' ELSE 'members.suspended' END AS state, -1 AS n
        FROM gone WHERE removed_at IS NULL
      UNION ALL
      SELECT workspace_id, CASE WHEN suspended_at IS NULL THEN 'members.active' ELSE 'members.suspended' END, 1
        FROM come WHERE removed_at IS NULL
    ) AS moved GROUP BY 1, 2 HAVING sum(n) <> 0
    ON CONFLICT (workspace_id, name) DO UPDATE SET value = c.value + excluded.value;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER members_recounted AFTER UPDATE ON members REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION recount_members();
--> statement-breakpoint
-- The one joined query behind every request: session, person, and, where a slug is given, workspace, member, roles and grants.
CREATE FUNCTION session_context(p_user uuid, p_hash text, p_slug text)
RETURNS TABLE (
  session_id uuid, session_method text, remember boolean, proved_at timestamptz, seen_at timestamptz, expires_at timestamptz, session_created_at timestamptz,
  email text, first_name text, last_name text, locale text, time_zone text, theme text, email_verified_at timestamptz, two_factor_at timestamptz,
  picture_version text, last_workspace_id uuid,
  workspace_id uuid, slug text, workspace_name text, workspace_locale text, workspace_time_zone text, currency text, logo_version text,
  member_id uuid, member_first_name text, member_last_name text, suspended_at timestamptz, member_last_active_at timestamptz, is_owner boolean, roles jsonb, grants jsonb
)
LANGUAGE plpgsql AS $$
DECLARE w uuid;
BEGIN
  PERFORM set_config('app.user_id', p_user::text, true);
  IF p_slug IS NOT NULL THEN
    SELECT id INTO w FROM workspaces AS found WHERE found.slug = p_slug;
  END IF;
  PERFORM set_config('app.workspace_id', coalesce(w::text, ''), true);
  RETURN QUERY
  SELECT s.id, s.method, s.remember, s.proved_at::timestamptz, s.seen_at::timestamptz, s.expires_at::timestamptz, s.created_at::timestamptz,
    u.email, u.first_name, u.last_name, u.locale, u.time_zone, u.theme, u.email_verified_at::timestamptz, u.two_factor_at::timestamptz,
    u.picture_version, u.last_workspace_id,
    k.id, k.slug, k.name, k.locale, k.time_zone, k.currency, k.logo_version,
    m.id, m.first_name, m.last_name, m.suspended_at::timestamptz, m.last_active_at::timestamptz, o.member_id IS NOT NULL,
    (SELECT jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'reach', r.reach, 'permissions', to_jsonb(r.permissions)) ORDER BY r.position)
      FROM member_roles mr JOIN roles r ON r.workspace_id = mr.workspace_id AND r.id = mr.role_id
      WHERE mr.workspace_id = m.workspace_id AND mr.member_id = m.id),
    (SELECT jsonb_agg(jsonb_build_object('id', g.id, 'reach', gr.reach, 'permissions', to_jsonb(g.permissions)))
      FROM member_grants mg JOIN role_grants g ON g.workspace_id = mg.workspace_id AND g.id = mg.grant_id
      JOIN roles gr ON gr.workspace_id = g.workspace_id AND gr.id = g.role_id
      JOIN member_roles held ON held.workspace_id = mg.workspace_id AND held.member_id = mg.member_id AND held.role_id = g.role_id
      WHERE mg.workspace_id = m.workspace_id AND mg.member_id = m.id)
  FROM sessions s
  JOIN users u ON u.id = s.user_id
  LEFT JOIN workspaces k ON k.id = w
  LEFT JOIN members m ON m.workspace_id = w AND m.user_id = u.id AND m.removed_at IS NULL
  LEFT JOIN ownerships o ON o.workspace_id = w AND o.member_id = m.id
  WHERE s.user_id = p_user AND s.token_hash = p_hash;
END $$;
