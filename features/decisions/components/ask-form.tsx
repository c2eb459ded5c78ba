import { FieldListForm } from "#components/field-list-form.tsx";
import { Section } from "#components/section.tsx";
import { labelOf, ruleLabel } from "#features/obligations/components/rule-words.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { askForDecisionsAction } from "../actions.ts";
import type { DecidableCell } from "../asking/queries.ts";
import type { ReadDecisions } from "../queries.ts";
import { BlockedAsks } from "./blocked-asks.tsx";

type Props = { read: ReadDecisions; base: string; place: Place; t: Translate };

const SHOWN = 8;

/** Asks many signatories for one kind of decision in one act; each of them signs alone. */
export async function AskForm({ read, base, place, t }: Props) {
  const { duty, duties, decidable, incidentId } = read;
  if (duty === undefined) return null;
  const { locale } = place;
  const { decisions, forms, errors, problems } = await getWords("decisions", "forms", "errors", "problems");
  const isSigned = ({ organisationId }: DecidableCell) => read.signers.get(organisationId)?.[0] !== undefined;
  const askable = decidable.filter(isSigned);
  const blocked = decidable.filter((cell) => !isSigned(cell));
  const withOpinion = askable.filter(({ opinions }) => opinions.length > 0);
  return (
    <Section id="ask" title={decisions.ask}>
      <nav aria-label={decisions.whichDuty} className="mb-4 flex flex-wrap gap-x-4 gap-y-1 print:hidden">
        {duties.map((one) => (
          <a
            aria-current={one === duty ? "true" : undefined}
            className="py-1 text-accent text-sm hover:underline aria-[current=true]:font-semibold aria-[current=true]:text-ink aria-[current=true]:underline"
            data-follow="stay"
            href={`${base}/decisions?duty=${encodeURIComponent(one)}#ask`}
            key={one}
          >
            {dutyLabel(one)}
          </a>
        ))}
      </nav>
      {askable.length === 0 ? (
        <p className="text-soft text-sm">{decisions.nobodyToAsk}</p>
      ) : (
        <FieldListForm
          act={askForDecisionsAction.bind(null, place)}
          done={decisions.askDone}
          fields={[
            {
              as: "checks",
              name: "obligationIds[]",
              label: decisions.askWhom,
              help: decisions.askHelp,
              options: askable.map((cell) => ({ value: cell.id, label: optionLabel(cell) })),
              chosen: withOpinion.map(({ id }) => id),
              folded: { after: SHOWN, label: decisions.more },
            },
            { as: "area", name: "message", label: decisions.message, note: forms.optional, impersonal: true },
          ]}
          hidden={{ incidentId }}
          id="ask-form"
          idle={IDLE}
          key={duty}
          submit={{ label: decisions.askSubmit, pending: decisions.pending, icon: "send" }}
          words={{ errors, problems }}
        />
      )}
      <BlockedAsks blocked={blocked} place={place} t={t} />
    </Section>
  );

  function dutyLabel(ruleId: string): string {
    const own = decidable.find((cell) => cell.ruleId === ruleId);
    return own === undefined ? ruleLabel(ruleId, { t, locale }) : labelOf(own, { t, locale });
  }

  function optionLabel({ organisationId, exposure, opinions, dueAt }: DecidableCell): string {
    const { name, timeZone: zone } = exposure.organisation;
    const [opinion] = opinions;
    const signer = read.signers.get(organisationId)?.[0]?.holder ?? "";
    return [
      name,
      signer,
      opinion === undefined
        ? t("decisions.noOpinion")
        : t(`decisions.opinions.${opinion.advice === "required" ? "required" : "not_required"}`),
      dueAt === null
        ? null
        : t("decisions.dueAt", { at: formatInstantCompact(instantOf(dueAt), { zone, locale }) }),
    ]
      .filter(Boolean)
      .join(" – ");
  }
}
