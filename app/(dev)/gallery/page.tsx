import { page } from "@/app/_gate/page";
import { Dialogs } from "./_parts/dialogs";
import { Forms } from "./_parts/forms";
import { Marks } from "./_parts/marks";
import { Small } from "./_parts/small";
import { Tables } from "./_parts/tables";
import { Tokens } from "./_parts/tokens";

export const metadata = { title: "Gallery" };

export default page("/gallery", async () => {
  return (
    <main>
      <h1 className="sr-only">Gallery</h1>
      {(["light", "dark"] as const).map((theme) => (
        <div key={theme} data-theme={theme} className="px-6 py-8 sm:px-10">
          <p className="mb-6 font-display text-xl font-semibold capitalize">{theme}</p>
          <div className="flex flex-col gap-10">
            <Tokens />
            <Small theme={theme} />
            <Marks />
            <Tables theme={theme} />
            <Forms />
            <Dialogs />
          </div>
        </div>
      ))}
    </main>
  );
});
