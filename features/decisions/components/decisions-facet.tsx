import { Notice } from "#components/notice.tsx";
import type { Place } from "#lib/action.ts";
import type { Translate } from "#lib/translate.ts";
import { OperationalSection } from "../operational/components/operational-section.tsx";
import type { ReadDecisions } from "../queries.ts";
import { AskForm } from "./ask-form.tsx";
import { DecisionsList } from "./decisions-list.tsx";
import { RequestsSection } from "./requests-section.tsx";

type Props = {
  read: ReadDecisions;
  organisations: readonly { readonly organisationId: string; readonly name: string }[];
  base: string;
  place: Place;
  t: Translate;
};

/** What is asked of the signatories, what is decided, and the operational decisions. */
export function DecisionsFacet({ read, organisations, base, place, t }: Props) {
  return (
    <div className="flex flex-col gap-5">
      {read.registerOnly.length === 0 ? null : (
        <Notice kind="done" title={t("decisions.registerOnly")}>
          <p className="text-sm">
            {t("decisions.registerOnlyBody", { names: read.registerOnly.join(", ") })}
          </p>
        </Notice>
      )}
      <RequestsSection place={place} read={read} t={t} />
      {read.asks ? <AskForm base={base} place={place} read={read} t={t} /> : null}
      <OperationalSection actor={read.actor} organisations={organisations} place={place} read={read} t={t} />
      <DecisionsList base={base} decisions={read.decisions} locale={place.locale} t={t} />
    </div>
  );
}
