import { Notice } from "#components/notice.tsx";
import { Section } from "#components/section.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import type { Place } from "#lib/action.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { closeIncidentAction, reopenIncidentAction } from "../actions.ts";
import { CLOSURE_STATES, type ClosureState } from "../catalogue.ts";
import type { LoadedClosure } from "../loaders.ts";
import { CloseForm } from "./close-form.tsx";
import { closedText } from "./closed-text.ts";
import { OpenItems } from "./open-items.tsx";
import { fileView } from "./open-view.ts";
import { ReopenForm } from "./reopen-form.tsx";

type Props = { loaded: LoadedClosure; base: string; place: Place; t: Translate };

const ZONE = "Europe/Paris";

/** The three states, each with how it stands and the one act that is open on it. */
export async function ClosureStates({ loaded, base, place, t }: Props) {
  const { open, closures } = loaded;
  const { locale } = place;
  const inForce = (state: ClosureState) =>
    closures.find((one) => one.state === state && one.reopenedAt === null);
  return (
    <>
      <Notice kind={open.length > 0 ? "note" : "done"} title={t("closure.freeze.title")}>
        {open.length > 0
          ? t("closure.freeze.on", { states: open.map((state) => t(`closure.states.${state}`)).join(", ") })
          : t("closure.freeze.off")}
      </Notice>
      {CLOSURE_STATES.map((state) => {
        const closure = inForce(state);
        return (
          <Section
            actions={
              <StateBadge icon={closure === undefined ? "circle" : "archive"} tone="fine">
                {t(closure === undefined ? "closure.isOpen" : "closure.isClosed")}
              </StateBadge>
            }
            id={state}
            key={state}
            title={t(`closure.states.${state}`)}
          >
            <p className="mb-3 max-w-prose text-soft text-sm">{t(`closure.help.${state}`)}</p>
            {closure === undefined ? null : (
              <p className="mb-3 max-w-prose whitespace-pre-line text-ink [overflow-wrap:anywhere]">
                {t("closure.closedBy", {
                  at: closedText(closure, { zone: ZONE, locale }),
                  name: closure.closedBy,
                })}
                {"\n"}
                {closure.reason}
              </p>
            )}
            <Acts
              base={base}
              loaded={loaded}
              place={place}
              standing={closure === undefined ? "open" : "closed"}
              state={state}
              t={t}
            />
          </Section>
        );
      })}
    </>
  );
}

type ActsProps = Props & { state: ClosureState; standing: "open" | "closed" };

async function Acts({ loaded, base, place, state, standing, t }: ActsProps) {
  const { summary, names } = loaded;
  const { incident, now, canCloseIncident } = summary;
  const words = await getWords("closure", "forms", "problems", "errors");
  const view = { t, locale: place.locale, base, names, now, mayAct: loaded.mayAct };
  const gated = state === "operational" && standing === "open" ? loaded.files : [];
  const files = gated.map((file) => fileView(file, view));
  const countOf = (count: number) => t("closure.matters", { count });
  const shared = { incidentId: incident.id, state, words };
  if (!canCloseIncident)
    return (
      <div className="flex flex-col gap-3">
        {files.map((file) => (
          <OpenItems
            count={countOf(file.items.length)}
            file={file}
            key={file.fileKey}
            open={files.length > 2 ? "folded" : "open"}
          />
        ))}
        <p className="text-soft text-sm">{t("closure.onlyDpo")}</p>
      </div>
    );
  if (standing === "closed") return <ReopenForm {...shared} act={reopenIncidentAction.bind(null, place)} />;
  return (
    <CloseForm
      {...shared}
      act={closeIncidentAction.bind(null, place)}
      counts={Object.fromEntries(files.map((file) => [file.fileKey, countOf(file.items.length)]))}
      files={files}
    />
  );
}
