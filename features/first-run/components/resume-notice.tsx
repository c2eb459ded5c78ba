import { Notice } from "#components/notice.tsx";
import type { Place } from "#lib/action.ts";
import { getTranslator } from "#lib/translator.ts";
import { loadUnfinished } from "../loaders.ts";

type Props = { place: Place };

/** To an administrator whose workspace is still to be set up; nothing at all to everybody else. */
export async function ResumeNotice({ place }: Props) {
  if (!(await loadUnfinished(place.workspace))) return null;
  const t = await getTranslator();
  return (
    <Notice kind="note" title={t("firstRun.guide.resume")}>
      <p>
        {t("firstRun.guide.resumeBody")}{" "}
        <a
          className="underline"
          data-follow=""
          href={`/${place.locale}/${place.workspace}/settings/first-run`}
        >
          {t("firstRun.guide.resumeOpen")}
        </a>
      </p>
    </Notice>
  );
}
