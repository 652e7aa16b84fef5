import type { Locator, Page } from "@playwright/test";
import sharp from "sharp";
import { alertsOf, expect, expectAccessible, test } from "./fixtures";

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><script>alert(1)</script></svg>';

const png = (colour: string) =>
  sharp({ create: { width: 320, height: 200, channels: 3, background: colour } })
    .png()
    .toBuffer();

type Upload = { name: string; mimeType: string; buffer: Buffer };

async function choose(page: Page, button: Locator, file: Upload) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button.click()]);
  await chooser.setFiles(file);
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("a picture is chosen, cut, seen by colleagues and taken away again; a program in its place is refused", async ({
  as,
  freshWorkspace,
}) => {
  test.slow();
  const { slug, people } = await freshWorkspace({ people: ["agent"] });
  const page = await as(people.agent);
  await page.goto("/me/profile");
  await choose(page, button(page, "Add a picture"), {
    name: "me.svg",
    mimeType: "image/svg+xml",
    buffer: Buffer.from(SVG),
  });
  await expect(page.getByText("This isn’t a picture that we take")).toBeVisible();
  await choose(page, button(page, "Add a picture"), {
    name: "me.png",
    mimeType: "image/png",
    buffer: Buffer.from(SVG),
  });
  await expect(page.getByText("This isn’t a picture that we take")).toBeVisible();
  await expect(page.getByRole("dialog")).toBeHidden();

  await choose(page, button(page, "Add a picture"), {
    name: "me.png",
    mimeType: "image/png",
    buffer: await png("#3366cc"),
  });
  const dialog = page.getByRole("dialog", { name: "Place your picture" });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel("Size").fill("2");
  await dialog.getByRole("group", { name: /^The part that is kept/ }).focus();
  await page.keyboard.press("ArrowLeft");
  await dialog.getByRole("button", { name: "Save picture" }).click();
  await expect(page.getByText("That’s you now.")).toBeVisible();
  await expect(button(page, "Change picture")).toBeVisible();

  const source = (await page.getByRole("main").locator(".avatar img").first().getAttribute("src")) ?? "";
  const owner = await as(people.owner);
  const answer = await owner.request.get(source);
  expect(answer.headers()["content-type"]).toBe("image/webp");
  expect(await sharp(await answer.body()).metadata()).toMatchObject({ width: 256, height: 256, format: "webp" });
  await owner.goto(`/w/${slug}/settings/members`);
  await expect(owner.getByRole("row", { name: /Amir/ }).locator("img")).toHaveAttribute("src", source);

  await button(page, "Remove").click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove picture" }).click();
  await expect(page.getByText("Your picture is gone.")).toBeVisible();
  await expect(button(page, "Add a picture")).toBeVisible();
  expect((await owner.request.get(source)).status()).toBe(404);
});

test("a logo stands in the switcher, and the first letter again once it is gone", async ({ as, freshWorkspace }) => {
  test.slow();
  const { slug, people } = await freshWorkspace({ people: [] });
  const page = await as(people.owner);
  await page.goto(`/w/${slug}/settings/workspace`);
  const place = page.locator("[popovertarget=places]");
  await expect(place.locator("img")).toHaveCount(0);
  await choose(page, button(page, "Add a logo"), {
    name: "logo.png",
    mimeType: "image/png",
    buffer: await png("#c63333"),
  });
  const dialog = page.getByRole("dialog", { name: "Place the logo" });
  await dialog.getByRole("button", { name: "Save logo" }).click();
  await expect(page.getByText("The new logo is up.")).toBeVisible();
  await expect(place.locator("img")).toHaveCount(1);
  await expectAccessible(page);

  await button(page, "Remove").click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove logo" }).click();
  await expect(page.getByText("The logo is gone.")).toBeVisible();
  await expect(place.locator("img")).toHaveCount(0);
  await expect(alertsOf(page)).toHaveCount(0);
});
