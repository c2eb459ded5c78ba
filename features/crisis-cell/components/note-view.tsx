import { ActButton } from "#components/act-button.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import type { Actor } from "#lib/scope.ts";
import type { Translate } from "#lib/translate.ts";
import { canReceiveNote, canRunCell } from "../access.ts";
import { receiveShiftNoteAction } from "../actions.ts";
import type { ListedNote } from "../queries.ts";
import { hourText, roleText } from "./cell-words.ts";
import { DeadlineLines } from "./deadline-lines.tsx";

type Props = {
  note: ListedNote;
  reader: Actor;
  place: Place;
  t: Translate;
  words: Pick<Messages, "errors" | "problems">;
};

/** One note: what was open, the dates that went with it, who took over. */
export function NoteView({ note, reader, place, t, words }: Props) {
  const { locale } = place;
  const { id, role, open, writtenAt, writtenBy, receivedAt, receivedBy } = note;
  return (
    <article className="max-w-prose border-line border-s-2 ps-3 [overflow-wrap:anywhere]">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-semibold text-ink">{t("cell.notes.for", { role: roleText(role, t) })}</span>
        {receivedAt === null ? <StateBadge tone="waiting">{t("cell.notes.waits")}</StateBadge> : null}
      </p>
      <p className="text-soft text-sm">
        {t("cell.notes.written", { at: hourText(writtenAt, locale), name: writtenBy })}
        {receivedAt === null
          ? null
          : `. ${t("cell.notes.received", { at: hourText(receivedAt, locale), name: receivedBy ?? "" })}`}
      </p>
      <p className="mt-1 text-faint text-xs">{t("cell.notes.open")}</p>
      <p className="whitespace-pre-line text-ink">{open}</p>
      {note.note === "" ? null : (
        <>
          <p className="mt-1 text-faint text-xs">{t("cell.notes.note")}</p>
          <p className="whitespace-pre-line text-ink">{note.note}</p>
        </>
      )}
      <p className="mt-1 text-faint text-xs">{t("cell.notes.deadlines")}</p>
      <DeadlineLines at={writtenAt.getTime()} deadlines={note.deadlines} locale={locale} t={t} />
      {receivedAt !== null ? null : canReceiveNote(reader, note) ? (
        <div className="mt-2">
          <ActButton
            act={receiveShiftNoteAction.bind(null, place)}
            hidden={{ noteId: id }}
            id={`receive-${id}`}
            idle={IDLE}
            submit={{
              label: t("cell.notes.receive"),
              pending: t("cell.notes.receiving"),
              icon: "user-check",
            }}
            words={words}
          />
        </div>
      ) : canRunCell(reader) ? (
        <p className="mt-1 text-soft text-sm">{t("cell.notes.notOwn")}</p>
      ) : null}
    </article>
  );
}
