import { Icon } from "#components/icon.tsx";
import type { Messages } from "#lib/i18n.ts";
import type { ProposalView } from "./describe-proposal.ts";

type Props = { view: ProposalView; words: Pick<Messages, "risk"> };

/** The conclusion in law that the reading gives, with the rule that gave it and what it rests on. */
export function ConclusionPanel({ view, words }: Props) {
  const t = words.risk;
  return (
    <div className="flex flex-col gap-2 text-sm">
      <p className="flex items-center gap-2 font-semibold text-base text-ink">
        <Icon name="scale" />
        <span className="inline-block first-letter:uppercase">{view.conclusionWord}</span>
      </p>
      <p>{view.conclusionText}</p>
      <p>
        <span className="text-faint">{t.rule}</span> <span className="font-medium">{view.rule}</span>.{" "}
        {view.ruleText}
      </p>
      {view.scopeText === null ? null : (
        <p>
          <span className="text-faint">{t.scope}</span> {view.scopeText}
        </p>
      )}
      {view.reasons.length === 0 ? null : (
        <ul className="list-disc ps-5 text-soft">
          {view.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {view.questions.length === 0 ? null : (
        <div>
          <h3 className="font-medium text-ink">{t.questions}</h3>
          <ul className="list-disc ps-5 text-soft">
            {view.questions.map(({ id, text, couldBe }) => (
              <li key={id}>
                {text} <span className="text-faint">({couldBe})</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
