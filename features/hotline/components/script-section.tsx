import { FieldListForm } from "#components/field-list-form.tsx";
import { Section } from "#components/section.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import { getWords } from "#lib/words.ts";
import { writeScriptAction } from "../actions.ts";
import type { LoadedHotline } from "../loaders.ts";
import type { Hotline } from "../queries.ts";
import type { HotlineView } from "./hotline-words.ts";

type Props = { loaded: LoadedHotline; place: Place; view: HotlineView };

/** What is said to whoever calls: the version in use, those before it, and the next. */
export async function ScriptSection({ loaded, place, view }: Props) {
  const { errors, problems } = await getWords("errors", "problems");
  const { t } = view;
  const { hotline, mayKeep } = loaded;
  const latest = hotline.scripts.at(-1);
  const earlier = hotline.scripts.slice(0, -1).toReversed();
  return (
    <Section id="script" title={t("hotline.script.title")}>
      <div className="flex flex-col gap-3">
        {latest === undefined ? (
          <p className="text-faint text-sm">{t("hotline.script.none")}</p>
        ) : (
          <ScriptText script={latest} view={view} zone={hotline.zone} />
        )}
        {earlier.length === 0 ? null : (
          <details className="text-sm">
            <summary className="text-soft">{t("hotline.script.earlier", { count: earlier.length })}</summary>
            <div className="mt-2 flex flex-col gap-3">
              {earlier.map((script) => (
                <ScriptText key={script.id} script={script} view={view} zone={hotline.zone} />
              ))}
            </div>
          </details>
        )}
        {mayKeep ? (
          <FieldListForm
            act={writeScriptAction.bind(null, place)}
            behind={{ label: t("hotline.script.write"), icon: "pen" }}
            done={t("hotline.script.done")}
            fields={[
              {
                ...{ as: "area", name: "text", label: t("hotline.script.text"), required: true, rows: 10 },
                ...{ impersonal: true, value: latest?.text ?? "", help: t("hotline.script.textHelp") },
              },
            ]}
            hidden={{ hotlineId: hotline.id, seen: latest?.number ?? 0 }}
            id="script-form"
            idle={IDLE}
            submit={{ label: t("hotline.script.submit"), pending: t("hotline.form.pending") }}
            words={{ errors, problems }}
          />
        ) : null}
      </div>
    </Section>
  );
}

type TextProps = { script: Hotline["scripts"][number]; zone: string; view: HotlineView };

function ScriptText({ script, zone, view: { t, locale } }: TextProps) {
  const at = formatInstantCompact(instantOf(script.recordedAt), { zone, locale });
  return (
    <article>
      <p className="text-faint text-xs">
        {t("hotline.script.version", { number: String(script.number), by: script.recordedBy, at })}
      </p>
      <p className="max-w-prose whitespace-pre-line text-ink text-sm [overflow-wrap:anywhere]">
        {script.text}
      </p>
    </article>
  );
}
