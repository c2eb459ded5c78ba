import { FieldListForm, type FieldSpec } from "#components/field-list-form.tsx";
import { Section } from "#components/section.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { writeShiftNoteAction } from "../actions.ts";
import { CELL_ROLES } from "../catalogue.ts";
import type { LoadedCell } from "../loaders.ts";
import { DeadlineLines } from "./deadline-lines.tsx";
import { NoteView } from "./note-view.tsx";

type Props = { loaded: LoadedCell; place: Place; t: Translate };

/** What shifts leave to one another: the latest in full, those before folded, and the form for the next. */
export async function ShiftNotes({ loaded, place, t }: Props) {
  const { notes, deadlines, mayRun, reader, frame } = loaded;
  const words = await getWords("cell", "forms", "errors", "problems");
  const open = notes.filter(({ receivedAt }, index) => receivedAt === null || index === 0);
  const older = notes.filter((note) => !open.includes(note));
  const shared = { place, t, words, reader };
  const kept = deadlines.map(({ dueAt, ...deadline }) => ({ ...deadline, dueAt: dueAt.toISOString() }));
  return (
    <Section id="notes" title={t("cell.notes.title")}>
      <div className="flex flex-col gap-4">
        {notes.length === 0 ? <p className="text-soft text-sm">{t("cell.notes.empty")}</p> : null}
        {open.map((note) => (
          <NoteView {...shared} key={note.id} note={note} />
        ))}
        {older.length === 0 ? null : (
          <details>
            <summary className="text-soft text-sm">{t("cell.notes.older", { count: older.length })}</summary>
            <div className="mt-2 flex flex-col gap-4">
              {older.map((note) => (
                <NoteView {...shared} key={note.id} note={note} />
              ))}
            </div>
          </details>
        )}
        {mayRun ? (
          <FieldListForm
            act={writeShiftNoteAction.bind(null, place)}
            behind={{ label: t("cell.notes.write"), icon: "pen" }}
            done={t("cell.notes.done")}
            fields={noteFields(words)}
            hidden={{ incidentId: frame.summary.incident.id }}
            id="note"
            idle={IDLE}
            submit={{ label: t("cell.notes.writeSubmit"), pending: t("cell.notes.writing"), icon: "pen" }}
            words={words}
          />
        ) : null}
        {mayRun && kept.length > 0 ? (
          <details className="print:hidden">
            <summary className="text-soft text-sm">{t("cell.notes.deadlinesHelp")}</summary>
            <DeadlineLines at={frame.summary.now} deadlines={kept} locale={place.locale} t={t} />
          </details>
        ) : null}
      </div>
    </Section>
  );
}

function noteFields(words: Pick<Messages, "cell" | "forms">): FieldSpec[] {
  const t = words.cell.notes;
  return [
    {
      ...{ as: "select", name: "role", label: t.role, value: "director" },
      options: CELL_ROLES.map((value) => ({ value, label: words.cell.roles[value] })),
    },
    { as: "area", name: "open", label: t.open, help: t.openHelp, required: true, impersonal: true },
    {
      ...{ as: "area", name: "note", label: t.note, help: t.noteHelp, note: words.forms.optional },
      impersonal: true,
    },
  ];
}
