import { Notice } from "#components/notice.tsx";
import type { Place } from "#lib/action.ts";
import { getTranslator } from "#lib/translator.ts";
import { loadIncomplete } from "../loaders.ts";

type Props = { place: Place };

/** To everybody in a workspace whose example cases were not loaded whole: what is there is no example. */
export async function IncompleteNotice({ place }: Props) {
  const state = await loadIncomplete(place.workspace);
  if (state === null) return null;
  const t = await getTranslator();
  return (
    <Notice kind="warning" title={t("firstRun.guide.incomplete")}>
      <p>
        {t("firstRun.guide.incompleteBody")}
        {state === "to_settle" ? (
          <>
            {" "}
            <a
              className="underline"
              data-follow=""
              href={`/${place.locale}/${place.workspace}/settings/first-run`}
            >
              {t("firstRun.guide.resumeOpen")}
            </a>
          </>
        ) : null}
      </p>
    </Notice>
  );
}
