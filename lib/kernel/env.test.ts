import { expect, test } from "vitest";
import { hasLocalMailbox } from "./env";

const alone = { HOST: "127.0.0.1", APP_URL: "http://localhost:3000" };

test.each(["127.0.0.1", "localhost", "::1"])("the local mailbox is open when %s is listened on", (HOST) => {
  expect(hasLocalMailbox({ ...alone, HOST })).toBe(true);
});

test.each([
  ["a provider is set", { RESEND_API_KEY: "re_1" }],
  ["a mail server is set", { SMTP_URL: "smtp://localhost" }],
  ["others can connect", { HOST: "0.0.0.0" }],
  ["the address is known outside", { APP_URL: "https://muster.acme.test" }],
  ["the address only begins like this machine's", { APP_URL: "http://localhost.acme.test" }],
  ["a proxy stands before it", { TRUST_PROXY: "127.0.0.1" }],
])("it is closed as soon as %s", (_why, change) => {
  expect(hasLocalMailbox({ ...alone, ...change })).toBe(false);
});
