import type { Place } from "#lib/action.ts";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { listZones } from "#lib/zones.ts";
import { addEvidenceAction, endUploadAction, finishUploadAction } from "../actions.ts";
import { KINDS } from "../catalogue.ts";
import type { LoadedEvidence } from "../loaders.ts";
import { AddEvidenceForm } from "./add-evidence-form.tsx";
import { formatSize } from "./evidence-words.ts";
import { UnfinishedUploads } from "./unfinished-uploads.tsx";

type Props = { loaded: LoadedEvidence; base: string; place: Place; t: Translate };

/** Brings a file, or goes on with one that stopped on its way. */
export async function BringEvidence({ loaded, base, place, t }: Props) {
  const { organisations, unfinished, mayAdd, mayAddForCase, mayAddPrivileged } = loaded;
  const words = await getWords("evidenceForm", "forms", "errors", "problems");
  const { locale } = place;
  const wholeCase = mayAddForCase || mayAddPrivileged ? [{ value: "", label: t("evidence.wholeCase") }] : [];
  const files = organisations.map(({ organisationId, name }) => ({ value: organisationId, label: name }));
  const shared = { base, finish: finishUploadAction.bind(null, place) };
  if (!mayAdd && !mayAddPrivileged) return null;
  return (
    <div className="flex max-w-3xl flex-col gap-4 print:hidden">
      {unfinished.length === 0 ? null : (
        <section aria-labelledby="unfinished-title" className="flex flex-col gap-2">
          <h2 className="font-semibold text-ink text-sm" id="unfinished-title">
            {t("evidence.unfinished")}
          </h2>
          <UnfinishedUploads
            {...shared}
            end={endUploadAction.bind(null, place)}
            uploads={unfinished.map(({ id, name, size, begunAt }) => ({
              ...{ id, name, size },
              begun: `${formatSize(size, locale)} · ${formatInstantCompact(instantOf(begunAt), { zone: "Europe/Paris", locale })}`,
            }))}
            words={words}
          />
        </section>
      )}
      <AddEvidenceForm
        {...shared}
        act={addEvidenceAction.bind(null, place)}
        incidentId={loaded.summary.incident.id}
        kinds={KINDS.map((value) => ({ value, label: t(`evidence.kinds.${value}`) }))}
        mayBePrivileged={mayAddPrivileged}
        organisations={[...wholeCase, ...files]}
        words={words}
        zones={listZones("Europe/Paris")}
      />
    </div>
  );
}
