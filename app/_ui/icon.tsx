import {
  BarChart3,
  Bell,
  Bot,
  Building2,
  CalendarClock,
  Code2,
  Contact,
  Gauge,
  Inbox,
  KeyRound,
  type LucideIcon,
  Mails,
  Megaphone,
  MessageSquareText,
  MonitorSmartphone,
  Plug,
  Route,
  ScrollText,
  Settings,
  ShieldCheck,
  ShoppingBag,
  SlidersHorizontal,
  Store,
  UserRound,
  UsersRound,
} from "lucide-react";

const icons = {
  inbox: Inbox,
  contacts: Contact,
  templates: MessageSquareText,
  campaigns: Megaphone,
  chatbot: Bot,
  catalogue: Store,
  orders: ShoppingBag,
  reports: BarChart3,
  monitoring: Gauge,
  integrations: Plug,
  developers: Code2,
  settings: Settings,
  profile: UserRound,
  people: UsersRound,
  notifications: Bell,
  availability: CalendarClock,
  sessions: MonitorSmartphone,
  security: ShieldCheck,
  preferences: SlidersHorizontal,
  invitations: Mails,
  roles: KeyRound,
  routing: Route,
  audit: ScrollText,
  company: Building2,
} satisfies Record<string, LucideIcon>;

export type IconName = keyof typeof icons;

/** An icon by its name, so that menus travel as words. */
export function Icon({ name }: { name: IconName }) {
  const Shape = icons[name];
  return <Shape size={16} aria-hidden />;
}
