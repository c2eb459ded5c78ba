import { Icon } from "#components/icon.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { StepsList } from "#components/steps-list.tsx";
import { reasonText, stepText } from "#law/text.ts";
import { addresseeOf, labelOf } from "../../components/rule-words.ts";
import { subjectText } from "../../components/subject-words.ts";
import type { Answer } from "../../rules.ts";
import type { ChangeGroup } from "../rules.ts";
import { ChangeStanding, type ChangeView } from "./change-standing.tsx";

type Props = { group: ChangeGroup; view: ChangeView };

/** One obligation before and after, and why. */
export function ChangeLine({ group, view }: Props) {
  const { t, locale, zone } = view;
  const { why, kind, before, after, metAt } = group;
  const isSettled = kind === "review";
  const whom = whomText(group, view);
  return (
    <li className="border-line border-t py-3 first:border-t-0 first:pt-0 last:pb-0">
      <div className="grid gap-x-4 gap-y-2 md:grid-cols-[minmax(12rem,1.3fr)_minmax(0,1fr)_auto_minmax(0,1fr)]">
        <div className="min-w-0">
          <h3 className="font-medium text-ink">{labelOf(group, view)}</h3>
          <p className="text-sm text-soft">{addresseeOf(group, t)}</p>
          {whom === null ? null : <p className="text-faint text-xs">{whom}</p>}
          {kind === "arises" ? (
            <StateBadge icon="plus" tone="waiting">
              {t("whatIf.kinds.arises")}
            </StateBadge>
          ) : null}
        </div>
        <ChangeStanding
          absent={t("whatIf.notListed")}
          answer={before}
          isSettled={isSettled}
          label={t("whatIf.before")}
          view={view}
        />
        <Icon className="mt-5 hidden text-faint md:block" name="arrow-right" />
        <ChangeStanding
          absent={t("whatIf.noLongerOwed")}
          answer={after}
          isSettled={metAt !== null}
          label={isSettled ? t("whatIf.recomputed") : t("whatIf.after")}
          view={view}
        >
          {why !== null && isAnswered(after) ? (
            <p className="text-soft text-xs">{reasonText(why.reason, locale, zone)}</p>
          ) : null}
        </ChangeStanding>
      </div>
      {isSettled ? (
        <p className="mt-2 flex items-start gap-1.5 text-sm text-soon">
          <Icon className="mt-0.5" name="refresh-cw" />
          {t("whatIf.reviewOnly")}
        </p>
      ) : null}
      <Why group={group} view={view} />
    </li>
  );
}

/** What would not be owed, or not known to be, says why at once. */
function isAnswered(answer: Answer | null): boolean {
  return answer !== null && ["displaced", "not_required", "undetermined"].includes(answer.status);
}

function whomText({ subjects, subject, addressee }: ChangeGroup, view: ChangeView): string | null {
  if (subjects.length > 1 && addressee === "controller")
    return view.t("whatIf.towards", { count: subjects.length });
  if (subjects.length > 1) return view.t("whatIf.lines", { count: subjects.length });
  return subjectText(subject, view);
}

/** Opens without a script. */
function Why({ group: { why }, view: { t, locale, zone } }: Props) {
  if (why === null) return null;
  return (
    <details className="mt-2 text-sm">
      <summary className="w-fit cursor-pointer text-accent hover:underline">{t("whatIf.why")}</summary>
      <div className="mt-2 flex flex-col gap-3 rounded-md bg-sunken p-3">
        <p>{reasonText(why.reason, locale, zone)}</p>
        {why.steps.length === 0 ? null : (
          <StepsList
            label={t("why.steps")}
            steps={why.steps.map((step, index) => ({
              id: `${index} ${step.code}`,
              label: stepText(step, locale, zone),
            }))}
          />
        )}
      </div>
    </details>
  );
}
