/** The rooms of lib/ from top to bottom: a row imports the rows above it and itself, never those below. */
export const ROWS = [
  ["kernel"],
  ["roles", "audit", "jobs", "mail", "throttles", "pictures"],
  ["users", "sessions", "two-factor", "workspaces"],
  [
    "members",
    "teams",
    "invitations",
    "ownership",
    "role-changes",
    "availability",
    "api-tokens",
    "access-requests",
    "viewings",
  ],
  ["contacts", "channels", "conversations", "routing"],
  ["orders", "payments", "notifications", "reports"],
  ["gate"],
];

/** A vendor's package, and the one place that may speak to it. */
const VENDORS = {
  "resend|nodemailer": "^lib/mail/transports/",
  "@node-rs/argon2|@zxcvbn-ts/[^/]+": "^lib/users/password",
  "graphile-worker": "^(lib/jobs/|lib/gate/worker|db/migrate\\.ts$)",
  "rate-limiter-flexible": "^lib/throttles/",
  "next-auth|@auth/[^/]+": "^lib/gate/auth",
  otplib: "^lib/two-factor/",
  pino: "^lib/kernel/log\\.ts$",
  bowser: "^lib/sessions/device\\.ts$",
  sharp: "^lib/pictures/",
  tldts: "^lib/workspaces/domain\\.ts$",
  postgres: "^db/",
};

const packages = (names) => `(^|/)node_modules/(${names})(/|$)`;
const rooms = (names) => `^lib/(${names.join("|")})/`;
const TEST = "\\.(test|bench)\\.tsx?$";
const FRAMEWORKS = "next|react|react-dom|next-auth|next-intl|@auth/[^/]+";

const rows = ROWS.slice(0, -1).map((row, at) => ({
  name: `row-${row[0]}`,
  comment: "Rows import rows above them, never below.",
  from: { path: rooms(row), pathNot: TEST },
  to: { path: rooms(ROWS.slice(at + 1).flat()) },
}));

const vendors = Object.entries(VENDORS).map(([names, home]) => ({
  name: `vendor-${names.split("|")[0]}`,
  comment: "A vendor is spoken to from one room alone.",
  from: { path: "^(app|lib|db|emails|proxy|instrumentation)", pathNot: [home, TEST] },
  to: { path: packages(names) },
}));

const forbidden = [
  ...rows,
  ...vendors,
  {
    name: "no-cycles",
    comment: "What is loaded later, at a click, may lead back.",
    from: { pathNot: TEST },
    to: { circular: true, viaOnly: { dependencyTypesNot: ["dynamic-import"] } },
  },
  { name: "unknown-room", from: {}, to: { path: "^lib/", pathNot: [...ROWS.flat().map((room) => `^lib/${room}/`)] } },
  {
    name: "unresolved",
    from: {},
    to: {
      couldNotResolve: true,
      pathNot: ["^@/\\.next/types/routes$", "\\.(json|css)$", "/\\.dependency-cruiser\\.mjs$"],
    },
  },
  {
    name: "lib-without-framework",
    from: { path: "^(lib|db)/", pathNot: "^lib/gate/" },
    to: { path: packages(FRAMEWORKS) },
  },
  {
    name: "app-without-database",
    from: { path: "^app/" },
    to: { path: ["^db/", packages("drizzle-orm|postgres|next-auth|@auth/[^/]+")] },
  },
  {
    name: "below-app",
    comment: "A permission has one name, on screens and in letters.",
    from: { path: "^(lib|db|emails)/" },
    to: { path: "^(app|e2e)/", pathNot: ["^e2e/stubs/", "^app/_messages/[a-z]+/permissions\\.json$"] },
  },
  {
    name: "database-from-shelves",
    comment: "In a room only queries, commands and jobs reach the database; types count too.",
    from: {
      path: "^lib/(?!kernel/|gate/)",
      pathNot: ["^lib/[^/]+/(queries|commands|jobs)([-/.]|$)", "^lib/jobs/queue\\.ts$", TEST],
    },
    to: { path: ["^db/", packages("drizzle-orm|postgres")] },
  },
  {
    name: "kernel-without-database",
    comment: "The context names the transaction's type; nothing else of the kernel knows the database.",
    from: { path: "^lib/kernel/", pathNot: ["^lib/kernel/ctx\\.ts$", TEST] },
    to: { path: ["^db/", packages("drizzle-orm|postgres")] },
  },
  {
    name: "pure-policy",
    comment: "Policies do no I/O: nouns, permissions and errors alone.",
    from: { path: "^lib/[^/]+/policy[^/]*\\.ts$", pathNot: TEST },
    to: {
      pathNot: [
        "^lib/kernel/(ctx|errors|ids)\\.ts$",
        "^lib/(?!kernel/|gate/)[^/]+/(?!queries|commands|jobs|transport)",
      ],
    },
  },
  {
    name: "proxy-only-refuses",
    from: { path: "^proxy\\.ts$" },
    to: {
      pathNot: [
        packages("next"),
        "^lib/gate/(match|routes|cookie-name|content-policy|mailed-link)\\.ts$",
        "^lib/sessions/queries\\.ts$",
      ],
    },
  },
  {
    name: "schema-alone",
    comment: "Tables and clients know the kernel and the catalogue of permissions, no room.",
    from: { path: "^db/", pathNot: ["^db/seed/", TEST] },
    to: { path: "^lib/", pathNot: "^lib/(kernel|roles)/" },
  },
  {
    name: "kit-without-domain",
    from: { path: "^app/_ui/" },
    to: { path: "^(lib|db|emails)/", pathNot: "^lib/gate/result\\.ts$" },
  },
  {
    name: "gallery-pretends",
    comment: "The gallery's actions pass no gate, because they only pretend: they can reach nothing.",
    from: { path: "^app/\\(dev\\)/" },
    to: { path: "^(lib|db|emails)/", pathNot: "^lib/gate/result\\.ts$" },
  },
  {
    name: "tests-stay-outside",
    from: { path: "^(app|lib|db|emails)/", pathNot: TEST },
    to: { path: ["^(e2e|bench|bin)/", packages("vitest|@playwright/test|fast-check|smtp-server|postal-mime")] },
  },
];

const required = [
  {
    name: "page-through-gate",
    module: { path: "^app/([^_][^/]*/)*page\\.tsx$" },
    to: { path: "^app/_gate/page\\.tsx$" },
  },
  {
    name: "action-through-gate",
    module: { path: "^app/(.*/)?actions\\.ts$", pathNot: "^app/\\(dev\\)/" },
    to: { path: "^lib/gate/action\\.ts$" },
  },
  {
    name: "route-through-gate",
    module: { path: "^app/(.*/)?route\\.tsx?$" },
    to: { path: "^lib/gate/(mount|file|download|probe|webhook|auth)\\.ts$" },
  },
];

export default { forbidden, required };
