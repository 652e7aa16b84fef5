import access from "./en/access.json";
import activation from "./en/activation.json";
import audit from "./en/audit.json";
import auth from "./en/auth.json";
import common from "./en/common.json";
import developers from "./en/developers.json";
import errors from "./en/errors.json";
import gate from "./en/gate.json";
import invitations from "./en/invitations.json";
import kit from "./en/kit.json";
import mail from "./en/mail.json";
import members from "./en/members.json";
import ownership from "./en/ownership.json";
import permissions from "./en/permissions.json";
import pictures from "./en/pictures.json";
import profile from "./en/profile.json";
import roles from "./en/roles.json";
import shell from "./en/shell.json";
import teams from "./en/teams.json";
import viewing from "./en/viewing.json";
import workspace from "./en/workspace.json";
import workspaceNew from "./en/workspaceNew.json";

/** Every word on a screen, by language and area. A new area is one file in `en/` and one line here. */
export const messages = {
  en: {
    access,
    activation,
    audit,
    auth,
    common,
    developers,
    errors,
    gate,
    invitations,
    kit,
    mail,
    members,
    ownership,
    permissions,
    pictures,
    profile,
    roles,
    shell,
    teams,
    viewing,
    workspace,
    workspaceNew,
  },
};
