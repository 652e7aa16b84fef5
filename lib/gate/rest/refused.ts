import { Told } from "@/lib/kernel/errors";

/** What HTTP itself has a status for: a request that can't be read, or says too little. Headers may tell what would do. */
export class Refused extends Told {
  constructor(
    readonly status: number,
    code: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(code);
  }
}
