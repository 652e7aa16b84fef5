import { probe } from "@/lib/gate/probe";

export const GET = probe(async () => true);
