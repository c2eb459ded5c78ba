import { ContradictionNote } from "#features/decisions/components/contradiction-note.tsx";
import { contradictionText } from "#features/decisions/components/contradiction-text.ts";
import { PartyPanel } from "#features/informed-parties/components/party-panel.tsx";
import { ruleHref } from "#features/law/components/law-href.ts";
import { ObligationActs } from "#features/notifications/components/obligation-acts.tsx";
import { assignOwnerAction } from "#features/obligations/actions.ts";
import { OwnerForm } from "#features/obligations/components/owner-form.tsx";
import { matrixHref } from "#features/obligations/matrix/components/matrix-href.ts";
import { ObligationPanel } from "#features/obligations/why/components/obligation-panel.tsx";
import type { Place } from "#lib/action.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import type { loadMatrix } from "../loaders.ts";

type Loaded = Awaited<ReturnType<typeof loadMatrix>>;
type Props = {
  loaded: Loaded;
  /** The address of the case. */
  base: string;
  place: Place;
  t: Translate;
};

/** Beside the matrix: why one cell is as it is and what can be done, or whom one organisation informs. */
export async function MatrixPanels({ loaded, base, place, t }: Props) {
  const { summary, asked, explained, parties } = loaded;
  const { locale, workspace } = place;
  if (explained !== null)
    return (
      <ObligationPanel
        acts={
          <>
            <ObligationActs
              obligation={explained.obligation}
              permissions={explained.permissions}
              place={place}
              recorder={explained.recorder}
            />
            <Owner explained={explained} place={place} t={t} />
          </>
        }
        caseHref={summary.readsCase ? base : null}
        closeHref={matrixHref(`${base}/matrix`, asked, { why: undefined })}
        contradictionOf={(says) => <Contradiction obligation={explained.obligation} says={says} t={t} />}
        explanation={explained}
        key={explained.obligation.id}
        locale={locale}
        now={summary.now}
        ruleHref={(rule) => ruleHref(`/${locale}/${workspace}`, rule.id, rule)}
        t={t}
      />
    );
  if (parties === null) return null;
  const { timeZone } = parties.file;
  const today = Temporal.Instant.fromEpochMilliseconds(summary.now).toZonedDateTimeISO(timeZone);
  return (
    <PartyPanel
      closeHref={matrixHref(`${base}/matrix`, asked, { inform: undefined })}
      file={parties.file}
      first={{ by: parties.recorder, on: today.toPlainDate().toString() }}
      mayRecord={parties.mayRecord}
      parties={parties.listed}
      place={place}
      t={t}
    />
  );
}

type Said = { obligation: NonNullable<Loaded["explained"]>["obligation"]; says: string; t: Translate };

/** Where a decision or an opinion does not go with the risk or the exemptions that are retained today. */
function Contradiction({ obligation: { ruleId, exposure }, says, t }: Said) {
  const text = contradictionText({ ruleId, says }, exposure, t);
  return text === null ? null : <ContradictionNote text={text} />;
}

type OwnerProps = Pick<Props, "place" | "t"> & { explained: NonNullable<Loaded["explained"]> };

/** Who looks after it, for those who may give it to somebody. */
async function Owner({ explained: { obligation, owners }, place, t }: OwnerProps) {
  const name = obligation.owner?.name ?? null;
  return (
    <>
      {name === null ? null : <p className="text-sm text-soft">{t("matrix.ownedBy", { name })}</p>}
      {owners.length === 0 ? null : (
        <OwnerForm
          act={assignOwnerAction.bind(null, place)}
          obligation={{ id: obligation.id, ownerId: obligation.ownerId ?? "" }}
          owners={owners.map((owner) => ({ value: owner.id, label: owner.name }))}
          words={await getWords("owner", "errors", "problems")}
        />
      )}
    </>
  );
}
