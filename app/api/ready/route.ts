import { probe } from "@/lib/gate/probe";
import { isReady } from "@/lib/gate/ready";

export const dynamic = "force-dynamic";
export const GET = probe(isReady);
