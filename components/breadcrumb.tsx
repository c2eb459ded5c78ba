import { Icon } from "./icon.tsx";

type Props = { label: string; crumbs: readonly { href: string; label: string }[] };

export function Breadcrumb({ label, crumbs }: Props) {
  return (
    <nav aria-label={label} className="min-w-0 print:hidden">
      <ol className="flex min-w-0 items-center gap-1 text-sm text-soft">
        {crumbs.map(({ href, label: name }, index) => (
          <li className="flex min-w-0 items-center gap-1" key={href}>
            {index === 0 ? null : <Icon className="size-3 text-faint" name="chevron-right" />}
            <a
              aria-current={index === crumbs.length - 1 ? "page" : undefined}
              className="truncate hover:text-ink hover:underline"
              href={href}
              data-follow=""
            >
              {name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
