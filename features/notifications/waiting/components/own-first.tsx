import { EmptyState } from "#components/empty-state.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { ShowAll } from "#components/show-all.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { OwnDeadlineClock } from "#features/obligations/components/own-deadline-clock.tsx";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { OwnPart } from "../loaders.ts";
import { OthersPart } from "./others-part.tsx";
import { type AskedPart, ownTodos, type Todo } from "./own-todos.ts";

type View = {
  readonly base: string;
  readonly now: number;
  readonly locale: Locale;
  readonly t: Translate;
};

type Props = { part: OwnPart; asked: AskedPart; view: View };

const SHOWN = 5;

/** The first page of whoever speaks for an organisation: what they have to do, and then what is done for them. */
export function OwnFirst({ part, asked, view }: Props) {
  const { t } = view;
  const todos = ownTodos(part, asked, view);
  return (
    <>
      <section aria-labelledby="own-part" className="flex max-w-3xl flex-col gap-3">
        <h2 className="font-semibold text-ink text-md" id="own-part">
          {t("ownPart.title")}
        </h2>
        {todos.length === 0 ? (
          <EmptyState icon="circle-check" title={t("ownPart.none")}>
            {t("ownPart.noneBody")}
          </EmptyState>
        ) : (
          <ShowAll
            className="flex flex-col gap-3"
            items={todos.map((todo, index) => (
              <TodoCard isFirst={index === 0} key={todo.key} todo={todo} view={view} />
            ))}
            label={t("ownPart.more", { count: todos.length })}
            shown={SHOWN}
          />
        )}
      </section>
      <OthersPart part={part} view={view} />
    </>
  );
}

function TodoCard({ todo, isFirst, view }: { todo: Todo; isFirst: boolean; view: View }) {
  const { t, locale, now } = view;
  const { title, why, dueAt, zone, incident } = todo;
  return (
    <li className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 rounded-md border border-line bg-surface p-4">
      <div className="flex min-w-0 flex-1 basis-80 flex-col gap-1.5">
        <h3 className="font-semibold text-base text-ink [overflow-wrap:anywhere]">{title}</h3>
        {dueAt === null ? (
          <p className="text-ink text-sm">{t("ownPart.soon")}</p>
        ) : (
          <OwnDeadlineClock dueAt={dueAt} locale={locale} now={now} size="line" t={t} zone={zone} />
        )}
        {why === "" ? null : <p className="text-sm text-soft [overflow-wrap:anywhere]">{why}</p>}
        <p className="flex flex-wrap items-center gap-1.5 text-faint text-xs">
          {incident.origin === "exercise" ? (
            <StateBadge icon="flag" tone="hands">
              {t("workspace.exerciseShort")}
            </StateBadge>
          ) : null}
          {todo.organisation === null ? null : <>{todo.organisation} · </>}
          {incident.reference} {incident.title}
        </p>
      </div>
      <LinkButton
        className="max-sm:w-full"
        href={todo.href}
        icon={todo.icon}
        look={isFirst ? "primary" : "secondary"}
      >
        {todo.act}
        <span className="sr-only"> – {title}</span>
      </LinkButton>
    </li>
  );
}
