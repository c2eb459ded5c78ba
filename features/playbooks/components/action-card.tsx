import type { Plan } from "../rules.ts";
import type { PlanView } from "./plan-words.ts";

type Props = { plan: Plan; view: PlanView };

const PARTS = ["firstHour", "firstDay", "never", "call"] as const;
type Lines = Readonly<Record<(typeof PARTS)[number], readonly string[]>>;

/** One page of first acts, to print and to pin up: A4, readable without the rest. */
export function ActionCard({ plan, view: { t } }: Props) {
  const lines = plan.card ?? derivedCard(plan);
  return (
    <section
      aria-labelledby="card-title"
      className="rounded-md border border-line bg-surface p-5 print:border-0 print:p-0"
      id="card"
    >
      <p className="text-faint text-xs uppercase tracking-wide">{t("playbooks.card")}</p>
      <h2 className="mb-3 font-semibold text-ink text-lg" id="card-title">
        {plan.name}
      </h2>
      <div className="grid gap-x-8 gap-y-4 md:grid-cols-2 print:grid-cols-2">
        {PARTS.filter((part) => lines[part].length > 0).map((part) => (
          <section className="keep-together min-w-0" key={part}>
            <h3 className="border-ink border-b-2 pb-1 font-semibold text-base text-ink">
              {t(`playbooks.parts.${part}`)}
            </h3>
            <ul className="mt-2 flex flex-col gap-2">
              {lines[part].map((line) => (
                <li className="grid grid-cols-[auto_1fr] gap-2" key={line}>
                  <span aria-hidden="true" className="mt-1 size-3.5 rounded-sm border border-ink" />
                  <span className="text-ink">{line}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p className="mt-4 hidden border-line border-t pt-2 text-sm print:block">{t("playbooks.cardNote")}</p>
    </section>
  );
}

/** A playbook without a card of its own: what is due within the hour, and within the day. */
function derivedCard({ steps }: Plan): Lines {
  const within = (from: number, until: number) =>
    steps.flatMap((step) => {
      if (!("does" in step)) return from === 0 ? [step.title] : [];
      const { due } = step;
      return due?.from === "logged" && due.hours > from && due.hours <= until ? [step.title] : [];
    });
  return { firstHour: within(0, 2), firstDay: within(2, 24), never: [], call: [] };
}
