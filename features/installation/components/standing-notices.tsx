import { IncompleteNotice } from "#features/first-run/components/incomplete-notice.tsx";
import { ResumeNotice } from "#features/first-run/components/resume-notice.tsx";
import { UntoldNotice } from "#features/mails/components/untold-notice.tsx";
import type { Place } from "#lib/action.ts";
import { BackupNotice } from "./backup-notice.tsx";

type Props = { place: Place };

/** What whoever sees to the workspace should know before anything else; nothing at all when all is well. */
export function StandingNotices({ place }: Props) {
  return (
    <div className="mb-5 flex flex-col gap-3 empty:hidden">
      <ResumeNotice place={place} />
      <IncompleteNotice place={place} />
      <UntoldNotice place={place} />
      <BackupNotice place={place} />
    </div>
  );
}
