import { clsx } from "clsx";
import { Icon } from "#components/icon.tsx";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { Desk } from "../queries.ts";

type Props = { desk: Desk; zone: string; locale: Locale; t: Translate };

const ORDER = ["prepare", "submit", "sign", "file", "receive"] as const;
type Stage = (typeof ORDER)[number];

/** The five steps from the draft to the receipt: what is done, by whom, when; what is now; what waits. */
export function DeskSteps({ desk, zone, locale, t }: Props) {
  const done = doneBy(desk);
  const current = desk.draft.state === "abandoned" ? null : ORDER.find((stage) => !done.has(stage));
  return (
    <ol aria-label={t("drafts.steps.label")} className="grid gap-2 sm:grid-cols-5">
      {ORDER.map((stage) => {
        const told = done.get(stage);
        const state = told !== undefined ? "done" : stage === current ? "now" : "later";
        return (
          <li
            aria-current={state === "now" ? "step" : undefined}
            className={clsx(
              "rounded-md border px-3 py-2 text-sm",
              state === "now" ? "border-accent bg-surface" : "border-line",
              state === "later" && "text-faint",
            )}
            key={stage}
          >
            <p className="flex items-center gap-1 font-medium">
              <Icon name={ICONS[state]} />
              {t(`drafts.steps.${stage}`)}
            </p>
            <p className="text-xs [overflow-wrap:anywhere]">
              {told === undefined
                ? t(`drafts.steps.${state === "now" ? "now" : "later"}`)
                : [
                    told.by,
                    told.at === null ? null : formatInstantCompact(instantOf(told.at), { zone, locale }),
                  ]
                    .filter((part) => part !== null)
                    .join(", ")}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

const ICONS = { done: "circle-check", now: "arrow-right", later: "circle-dashed" } as const;

type Told = { readonly by: string | null; readonly at: Date | null };

function doneBy({ draft, steps, own }: Desk): ReadonlyMap<Stage, Told> {
  const done = new Map<Stage, Told>();
  const last = (step: string) => steps.findLast((one) => one.step === step);
  const isForward = draft.state === "in_review" || draft.state === "signed" || draft.state === "filed";
  if (isForward) done.set("prepare", { by: draft.preparedBy, at: draft.preparedAt });
  const submitted = last("submitted");
  if (isForward && submitted !== undefined)
    done.set("submit", { by: submitted.steppedBy, at: submitted.steppedAt });
  const signed = last("signed");
  if ((draft.state === "signed" || draft.state === "filed") && signed !== undefined)
    done.set("sign", { by: signed.steppedBy, at: signed.steppedAt });
  const filing = own?.filing ?? null;
  if (filing !== null) done.set("file", { by: filing.filedBy, at: filing.filedAt });
  if (filing !== null && filing.receiptNumber !== null)
    done.set("receive", { by: filing.receiptNumber, at: filing.receiptAt });
  return done;
}
