import { Section } from "#components/section.tsx";
import type { Place } from "#lib/action.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { LoadedPlaybook } from "../loaders.ts";
import { ActionCard } from "./action-card.tsx";
import { PlanSteps } from "./plan-steps.tsx";
import type { PlanView } from "./plan-words.ts";
import { RetirePlaybookForm } from "./retire-playbook-form.tsx";

type Props = { loaded: LoadedPlaybook; place: Place; view: PlanView };

const ZONE = "Europe/Paris";

/** The action card first, alone on its page when printed; then the steps, and the versions of an own playbook. */
export function PlaybookPage({ loaded: { plan, own, editions, mayWrite }, place, view }: Props) {
  const { t, locale } = view;
  const at = (date: Date) => formatInstant(instantOf(date), { zone: ZONE, locale });
  return (
    <div className="flex flex-col gap-5">
      {own?.retiredAt === null || own === null ? null : (
        <p className="text-soft" role="status">
          {t("playbooks.retiredBy", {
            ...{ at: at(own.retiredAt), name: own.retiredBy ?? "", reason: own.retiredFor ?? "" },
          })}
        </p>
      )}
      <ActionCard plan={plan} view={view} />
      <div className="print:hidden">
        <Section id="steps" title={t("playbooks.steps")}>
          <PlanSteps plan={plan} view={view} />
        </Section>
      </div>
      {editions.length === 0 ? null : (
        <div className="print:hidden">
          <Section id="versions" title={t("playbooks.versions")}>
            <ul className="flex flex-col gap-1 text-sm">
              {editions.map(({ id, edition, writtenAt, writtenBy, steps }) => (
                <li className="text-soft" key={id}>
                  {t("playbooks.versionLine", {
                    ...{ number: edition, at: at(writtenAt), name: writtenBy },
                    count: Array.isArray(steps) ? steps.length : 0,
                  })}
                </li>
              ))}
            </ul>
          </Section>
        </div>
      )}
      {mayWrite && own !== null && own.retiredAt === null ? (
        <RetirePlaybookForm lineId={own.lineId} place={place} />
      ) : null}
    </div>
  );
}
