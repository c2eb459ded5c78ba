import { SidePanel } from "#components/side-panel.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { Place } from "#lib/action.ts";
import { formatDay } from "#lib/dates.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { recordPartyAction } from "../actions.ts";
import type { PartyState } from "../catalogue.ts";
import type { ListedParty } from "../queries.ts";
import { PartyForm } from "./party-form.tsx";

type Props = {
  file: { readonly exposureId: string; readonly name: string };
  parties: readonly ListedParty[];
  mayRecord: boolean;
  /** As a first answer to who informed and when. */
  first: { readonly by: string; readonly on: string };
  closeHref: string;
  place: Place;
  t: Translate;
};

const ICONS = {
  to_inform: "circle-dashed",
  informed: "circle-check",
  not_concerned: "circle-minus",
} as const satisfies Record<PartyState, string>;

/** Whom one organisation informs although no law sets a time, and what was done about each. */
export async function PartyPanel({ file, parties, mayRecord, first, closeHref, place, t }: Props) {
  const words = await getWords("parties", "forms", "errors", "problems");
  return (
    <SidePanel
      closeHref={closeHref}
      closeLabel={t("why.close")}
      eyebrow={file.name}
      title={t("parties.title")}
    >
      <p className="pb-3 text-soft text-sm">{t("parties.intro")}</p>
      <ul className="flex flex-col">
        {parties.map((party) => (
          <li className="border-line border-b py-3 last:border-b-0" key={party.sort}>
            <div className="flex flex-wrap items-baseline justify-between gap-2">
              <h3 className="font-medium text-ink text-sm">{t(`parties.sorts.${party.sort}`)}</h3>
              <StateBadge
                icon={ICONS[party.state]}
                tone={party.state === "not_concerned" ? "not-required" : "fine"}
              >
                {t(`parties.states.${party.state}`)}
              </StateBadge>
            </div>
            <Recorded locale={place.locale} party={party} t={t} />
            {mayRecord ? (
              <PartyForm
                act={recordPartyAction.bind(null, place)}
                exposureId={file.exposureId}
                first={first}
                party={party}
                words={words}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}

function Recorded({ party, locale, t }: { party: ListedParty; locale: Place["locale"]; t: Translate }) {
  const { informedOn, informedBy, channel, why } = party;
  const lines = [
    informedOn === null
      ? null
      : t("parties.informedOn", {
          on: formatDay(Temporal.PlainDate.from(informedOn), locale),
          by: informedBy,
        }),
    channel === "" ? null : t("parties.by", { channel }),
    why,
  ].filter((line) => line !== null && line !== "");
  return lines.length === 0 ? null : (
    <p className="pt-1 text-sm text-soft [overflow-wrap:anywhere]">{lines.join(" · ")}</p>
  );
}
