ALTER TABLE "role_grants" ADD COLUMN "description" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "role_grants_name" ON "role_grants" USING btree ("workspace_id","role_id",lower("name"));--> statement-breakpoint
CREATE UNIQUE INDEX "roles_administrator" ON "roles" USING btree ("workspace_id") WHERE administrator;