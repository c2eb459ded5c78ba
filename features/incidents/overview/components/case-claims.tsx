import { Fold } from "#components/fold.tsx";
import { AdoptClaimForm } from "#features/claims/components/adopt-claim-form.tsx";
import { ClaimTotals } from "#features/claims/components/claim-totals.tsx";
import { ClaimsLedger } from "#features/claims/components/claims-ledger.tsx";
import { RecordClaimForm } from "#features/claims/components/record-claim-form.tsx";
import type { Place } from "#lib/action.ts";
import type { Translate } from "#lib/translate.ts";
import type { LoadedIncident } from "../loaders.ts";

type Props = { loaded: LoadedIncident; place: Place; t: Translate };

/** What is said of a case in figures, and whose word it is. */
export function CaseClaims({ loaded, place, t }: Props) {
  const { summary, claims, claimAsked, canRecordClaim, canAdoptClaim } = loaded;
  return (
    <>
      <Fold label={t("claims.totals.title")}>
        <ClaimTotals totals={claims.totals} />
      </Fold>
      <Fold label={t("claims.title")} open={claimAsked !== undefined}>
        <ClaimsLedger
          actsOf={(claim) =>
            canAdoptClaim && claim.adoptedAt === null ? <AdoptClaimForm claim={claim} place={place} /> : null
          }
          ledger={claims}
        >
          {canRecordClaim ? (
            <RecordClaimForm
              asked={claimAsked}
              incidentId={summary.incident.id}
              organisations={claims.organisations}
              place={place}
            />
          ) : null}
        </ClaimsLedger>
      </Fold>
    </>
  );
}
