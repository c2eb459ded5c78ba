import { Notice } from "#components/notice.tsx";
import type { Place } from "#lib/action.ts";
import { getTranslator } from "#lib/translator.ts";
import { loadBackupAlarm } from "../loaders.ts";

type Props = { place: Place };

/** To administrators: what would be lost today was not copied lately, or not as it was signed. */
export async function BackupNotice({ place }: Props) {
  const [finding] = await loadBackupAlarm(place.workspace);
  if (finding === undefined) return null;
  const t = await getTranslator();
  return (
    <Notice kind="warning" title={t(`installation.findings.${finding.id}.title`, finding.values)}>
      <a className="underline" data-follow="" href={`/${place.locale}/${place.workspace}/settings`}>
        {t("installation.page.open")}
      </a>
    </Notice>
  );
}
