import type { Place } from "#lib/action.ts";
import { loadWaitingForMe } from "../loaders.ts";
import { WaitingDrafts } from "./waiting-drafts.tsx";

/** On the first page: what waits for this person's own signature. */
export async function WaitingForMe({ place }: { place: Place }) {
  const mine = await loadWaitingForMe(place.workspace);
  return <WaitingDrafts heading="h2" mine={mine} place={place} />;
}
