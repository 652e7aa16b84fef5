import { handlers } from "@/lib/gate/auth";

export const { GET, POST } = handlers;
