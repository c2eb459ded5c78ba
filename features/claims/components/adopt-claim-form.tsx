import type { Place } from "#lib/action.ts";
import { fill } from "#lib/fill.ts";
import { getWords } from "#lib/words.ts";
import { adoptClaimAction } from "../actions.ts";
import { AdoptButton } from "./adopt-button.tsx";

type Props = { claim: { readonly id: string; readonly value: string }; place: Place };

/** One button: this claim is the adopted one. For whom `canAdoptClaim` allows it. */
export async function AdoptClaimForm({ claim, place }: Props) {
  const words = await getWords("claimForm", "errors", "problems");
  return (
    <AdoptButton
      act={adoptClaimAction.bind(null, place)}
      claimId={claim.id}
      label={fill(words.claimForm.adoptLabel, { value: claim.value })}
      words={words}
    />
  );
}
