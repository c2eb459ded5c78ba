import { Icon } from "#components/icon.tsx";
import type { Translate } from "#lib/translate.ts";
import type { Readiness } from "../queries.ts";

type Props = {
  counts: Readiness["counts"];
  /** The address of the notifications of the case. */
  base: string;
  t: Translate;
};

/** "18 ready to send, 9 wait for a signature", and whose. */
export function ReadyCounts({ counts, base, t }: Props) {
  const { ready, held, waiting, who, nobody, preparing, none, filed } = counts;
  const names = [
    ...who.map((one) => t("batches.readiness.whoCount", one)),
    ...(nobody === 0 ? [] : [t("batches.readiness.nobody", { count: nobody })]),
  ];
  return (
    <div className="flex flex-col gap-1 text-sm">
      <p className="flex flex-wrap gap-x-6 gap-y-1 font-semibold text-base text-ink tabular-nums">
        <span className="flex items-center gap-1">
          <Icon name="send" />
          {t("batches.readiness.ready", { count: ready })}
        </span>
        {held === 0 ? null : (
          <a
            className="flex items-center gap-1 text-soon hover:underline"
            data-follow=""
            href={`${base}/consistency`}
          >
            <Icon name="triangle-alert" />
            {t("batches.readiness.held", { count: held })}
          </a>
        )}
        <span className="flex items-center gap-1">
          <Icon name="hourglass" />
          {t("batches.readiness.waiting", { count: waiting })}
        </span>
      </p>
      {names.length === 0 ? null : (
        <p className="text-ink">{t("batches.readiness.who", { names: names.join(", ") })}</p>
      )}
      <p className="text-faint tabular-nums">{t("batches.readiness.others", { preparing, none, filed })}</p>
    </div>
  );
}
