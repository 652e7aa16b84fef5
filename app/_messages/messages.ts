import common from "./en/common.json";
import kit from "./en/kit.json";
import permissions from "./en/permissions.json";

/** Every word on a screen, by language and area. A new area is one file in `en/` and one line here. */
export const messages = {
  en: {
    common,
    kit,
    permissions,
  },
};
