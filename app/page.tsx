import { page } from "@/app/_gate/page";

export default page("/", async () => <main>Muster</main>);
