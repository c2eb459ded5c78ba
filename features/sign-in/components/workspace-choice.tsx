import { Icon } from "#components/icon.tsx";
import type { Locale } from "#lib/i18n.ts";

type Props = { locale: Locale; workspaces: readonly { slug: string; name: string }[] };

export function WorkspaceChoice({ locale, workspaces }: Props) {
  return (
    <ul className="flex flex-col divide-y divide-line overflow-hidden rounded-md border border-line bg-surface">
      {workspaces.map(({ slug, name }) => (
        <li key={slug}>
          <a
            className="flex min-h-11 items-center justify-between gap-3 px-4 py-2 font-medium text-ink hover:bg-sunken"
            href={`/${locale}/${slug}`}
            data-follow=""
          >
            <span className="min-w-0 [overflow-wrap:anywhere]">{name}</span>
            <Icon className="text-faint" name="chevron-right" />
          </a>
        </li>
      ))}
    </ul>
  );
}
