import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  images: { unoptimized: true },
  devIndicators: false,
  // The test command checks types. A start doesn't: it would need the packages of the tests.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@node-rs/argon2",
    "@zxcvbn-ts/language-common",
    "drizzle-orm",
    "rate-limiter-flexible",
    "graphile-worker",
    "nodemailer",
    "pino",
    "postgres",
    "resend",
    "sharp",
  ],
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
};

export default createNextIntlPlugin("./app/_messages/request.ts")(config);
