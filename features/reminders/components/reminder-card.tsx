import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { Place } from "#lib/action.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";
import { readReminderAction } from "../actions.ts";
import { HEADED_KINDS } from "../catalogue.ts";
import type { ListedReminder } from "../queries.ts";
import { ReadButton } from "./read-button.tsx";
import { reminderHref } from "./reminder-href.ts";

type Props = { reminders: readonly ListedReminder[]; place: Place };

const ZONE = "Europe/Paris";

/** What this person was told and has not read; nothing at all when there is nothing. */
export async function ReminderCard({ reminders, place }: Props) {
  if (reminders.length === 0) return null;
  const t = await getTranslator();
  const words = await getWords("reminders", "errors", "problems");
  const { workspace, locale } = place;
  const heading = (kind: string) => {
    const known = [...HEADED_KINDS, "authority_question" as const].find((one) => one === kind);
    return t(`reminders.kinds.${known ?? "other"}`);
  };
  return (
    <Section id="reminders" title={t("reminders.title", { count: reminders.length })}>
      <ul className="-my-2 flex flex-col">
        {reminders.map((reminder) => (
          <li
            className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-line border-b py-2.5 last:border-b-0"
            key={reminder.id}
          >
            <div className="min-w-0 flex-1 basis-72">
              <a
                className="font-medium text-accent underline"
                data-follow=""
                href={reminderHref(
                  reminder,
                  `/${locale}/${workspace}/incidents/${reminder.incident.reference}`,
                )}
              >
                {heading(reminder.aboutKind)}
              </a>
              <p className="text-ink text-sm [overflow-wrap:anywhere]">{reminder.text}</p>
              <p className="text-faint text-xs">
                {reminder.incident.reference} {reminder.incident.title} ·{" "}
                {formatInstant(instantOf(reminder.sentAt), {
                  zone: reminder.organisation?.timeZone ?? ZONE,
                  locale,
                })}
              </p>
            </div>
            <span className="flex flex-wrap items-start gap-2">
              {reminder.incident.origin === "exercise" ? (
                <StateBadge icon="flag" tone="not-required">
                  {t("workspace.exerciseShort")}
                </StateBadge>
              ) : null}
              <ReadButton
                act={readReminderAction.bind(null, place)}
                label={reminder.text}
                reminderId={reminder.id}
                words={words}
              />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
