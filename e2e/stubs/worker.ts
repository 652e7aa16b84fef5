import { startWorker } from "@/lib/gate/worker";

/** A worker as a process of its own, for tests that kill it: quick to notice that another has died. */
startWorker({ beat: 500, grace: 1000 });
