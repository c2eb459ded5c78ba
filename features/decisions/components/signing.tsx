import { Notice } from "#components/notice.tsx";
import { outcomeWord } from "#features/obligations/components/outcome-words.ts";
import type { Place } from "#lib/action.ts";
import { formatDay } from "#lib/dates.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";
import { decideObligationAction, signDecisionAction } from "../actions.ts";
import type { SigningStanding } from "../queries.ts";
import { capacityOf } from "./capacity-of.ts";
import { ContradictionNote } from "./contradiction-note.tsx";
import { contradictionText, type RetainedFacts } from "./contradiction-text.ts";
import { DecisionForm } from "./decision-form.tsx";

type Props = {
  obligation: {
    readonly addressee: string;
    readonly ownRule: unknown;
    readonly ruleId: string;
    readonly exposure: RetainedFacts;
  };
  subject: Parameters<typeof DecisionForm>[0]["subject"];
  signing: SigningStanding;
  signer: string;
  place: Place;
  on: "panel" | "page";
};

/** The form of the decision for whoever holds the mandate; for the others, what is missing and what to do. */
export async function Signing({ obligation, subject, signing, signer, place, on }: Props) {
  const t = await getTranslator();
  const { mandate, problem, outcomes } = signing;
  if (mandate === null || problem !== null)
    return (
      <Notice kind="warning" title={t("decision.cannotSign")}>
        <p className="text-sm">{t(`problems.${problem ?? "noMandate"}`)}</p>
      </Notice>
    );
  const words = await getWords("decision", "forms", "errors", "problems");
  const since = formatDay(Temporal.PlainDate.from(mandate.fromOn), place.locale);
  const until =
    mandate.untilOn === null ? null : formatDay(Temporal.PlainDate.from(mandate.untilOn), place.locale);
  const signed = {
    name: signer,
    capacity: capacityOf(mandate.capacity, t).toLocaleLowerCase(place.locale),
    organisation: subject.organisation,
    basis: mandate.basis,
    since,
  };
  return (
    <DecisionForm
      act={(on === "page" ? signDecisionAction : decideObligationAction).bind(null, place)}
      outcomes={outcomes.map((value) => {
        const said = { ruleId: obligation.ruleId, says: value };
        const flag = contradictionText(said, obligation.exposure, t);
        const label = outcomeWord(value, obligation, t);
        return flag === null
          ? { value, label }
          : { value, label, warning: <ContradictionNote text={flag} /> };
      })}
      place={on}
      signature={
        until === null ? t("decision.signature", signed) : t("decision.signatureUntil", { ...signed, until })
      }
      subject={subject}
      words={words}
    />
  );
}
