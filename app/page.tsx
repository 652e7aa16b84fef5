export default function Home() {
  return <main>Muster</main>;
}
