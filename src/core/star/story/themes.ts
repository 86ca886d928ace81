/**
 * What interview questions ask about, and the words that an answer about it can hardly do without. A question may ask
 * about several. Word vectors alone tell too little here: they find a slow service as near to an ownership dispute about
 * a service as the dispute itself (docs/evaluation.md). Spaces are borders of words; `*` ends a stem.
 */
export interface Theme {
  readonly id: string;
  readonly asks: RegExp;
  /** One word of those that show it. */
  readonly shows: RegExp;
  /** Those that are several words; undefined where there are none. */
  readonly phrases: RegExp | undefined;
}

const entries = (list: string): string[] => list.trim().split(/\s*,\s*/);
const any = (of: readonly string[], flags = ''): RegExp =>
  new RegExp(` (?:${of.join('|').replaceAll('*', '\\S*')})(?= )`, flags);

function theme(id: string, asks: string, shows: string): Theme {
  const all = entries(shows);
  const phrases = all.filter((entry) => entry.includes(' '));
  return {
    id,
    asks: any(entries(asks)),
    shows: any(all.filter((entry) => !entry.includes(' '))),
    phrases: phrases.length > 0 ? any(phrases, 'g') : undefined,
  };
}

export const THEMES: readonly Theme[] = [
  theme(
    'cluster',
    'kubernetes, cluster*, pods, helm',
    `kubernetes, k8s, pod*, cluster*, helm, kubectl, container*, image*, node*, namespace*, replica*, probe*, crashloop*,
     rollout*, cordon*, drain*, ingress, deployment*, admission, webhook*, oom*, evict*, chart*`,
  ),
  theme(
    'database',
    'database*, failover*, schema, table, sql',
    `database*, db, dbs, failover, replica*, primary, standby, postgres*, mysql, oracle, mongo*, sql, table*, column*, row*,
     query, queries, index*, schema*, migrat*, lag, wal, write*, replicat*, cutover, lock*, trigger*, backfill*, batch*`,
  ),
  theme(
    'release',
    'deploy*, release*, rollout*, rollback*, rolling, roll, shipped, ship, ci, pipeline*, build',
    `deploy*, releas*, roll*, ship*, pipeline*, build*, version*, stage, staging, canary, merge*, branch*, commit*, patch*,
     hotfix*, revert*, artifact*, jenkins, ci, candidate, launch*, tag*, artefact*, go live, went live, pushed, update*`,
  ),
  theme(
    'undo',
    'rollback*, rolling back, undo, fix forward, fixing forward, roll back',
    `roll* back, rollback*, revert*, undo*, undid, back out, backed out, forward, went back, go back, going back, put back,
     old version, previous version, hotfix*, old build, snapshot*`,
  ),
  theme(
    'outage',
    'outage*, incident*, production, failure*, fail*, went wrong, broke*, down',
    `outage*, incident*, down, error*, fail*, broke*, crash*, alert*, page*, customers, users, restor*, recover*, status,
     root, cause, log*, timeout*, hung, stuck, dead, red, slow, corrupt*, lost, wrong, stopped, degrad*, complain*`,
  ),
  theme(
    'certificate',
    'certificate*, cert, certs, expired, ran out, expir*',
    `cert*, expir*, tls, ssl, renew*, handshake*, chain, root, keystore*, ca, trust*, domain*, rotat*, letsencrypt, licen*`,
  ),
  theme(
    'names',
    'dns, name resolution',
    'dns, resolv*, record*, zone*, domain*, nameserver*, ttl*, cname, lookup*, name, names, delegat*, dnssec, registrar',
  ),
  theme(
    'alerts',
    'alert*, on call, on-call, oncall, paged, pager*, rotation',
    `alert*, page*, pager*, on call, oncall, rotation*, rota*, night*, woke*, wake*, asleep, sleep, noise, noisy, threshold*,
     duty, quiet*, shift*, tired, weekend*, phone`,
  ),
  theme(
    'sight',
    'monitor*, observab*, see into, visib*, really doing, telemetry',
    `metric*, trac*, log, logs, logging, logged, dashboard*, graph*, monitor*, measur*, prob*, instrument*, see, saw, seen,
     count*, blind*, grafana, prometheus, visible, chart*, watch*`,
  ),
  theme(
    'dispute',
    'conflict*, disagree*, dispute*, friction, argu*, agree, pushed back, push back, disput*',
    `disagree*, argu*, conflict*, fight*, fought, blame*, refus*, wanted, insist*, opinion*, angry, annoy*, fault, side*,
     object*, compromis*, agree*, said no, against, convinc*, shout*, accus*, complain*, resent*, owned, owns, tension, cross,
     would not, meeting, sat down, sat them, middle, both`,
  ),
  theme(
    'teams',
    'another team, other team, two teams, teams, across teams, cross team, cross functional',
    `team*, their, they, group*, department*, both, side*, squad*, lead, leads, backend, frontend, ops, owner*, neighbours, we
     and, between`,
  ),
  theme(
    'manager',
    'manager*, boss, line manager, director, leader*, above, executive*',
    `manager*, boss*, director*, lead, head, cto, vp, ceo, cfo, chief, executive*, board, he, she, leadership, management, owner,
     partner, founder*, above`,
  ),
  theme(
    'pressure',
    'pressure, stress*, busiest, busy, peak, black friday, sales event, peak*, tight*, urgent*',
    `minute*, hour*, deadline*, urgent*, pressure, friday, sale, sales, peak, queue*, traffic, orders, night, before, clock,
     until, midnight, customers, load, checkout, tickets, holiday*, opening, time, left, spike*, panic*, escalat*`,
  ),
  theme(
    'peak',
    'peak*, black friday, busiest, sales event, trading day',
    `sale*, peak, traffic, orders, basket*, checkout, tickets, queue*, black friday, christmas, load, visitors, shoppers,
     bookings, customers, stock, till*, trading, match, final, bets, viewers, launch*, busiest, per second`,
  ),
  theme(
    'deadline',
    'deadline*, date, late, later, delay*, slipped, slip*, missed, delivery, promised, deliver',
    `deadline*, date*, late, later, delay*, slip*, miss*, week*, promis*, extension, on time, postpone*, behind, schedule,
     freeze, deliver*, plan*, month*, moved, estimate*, monday, tuesday, wednesday, thursday, friday, move it, push*, ready`,
  ),
  theme(
    'estimate',
    'estimate*, promised more, estimat*',
    `estimat*, weeks, days, months, promis*, guess*, twice, longer, plan*, underestimat*, scope, cut, sprint*, said it would, took, double*, point*`,
  ),
  theme(
    'mistake',
    'mistake*, error of yours, broke yourself, you broke, fail*, wrong call, got wrong',
    `i had, my mistake, my fault, mistake, i deleted, i broke, i ran, i pushed, wrong, i forgot, i did not, i thought, own*,
     admit*, told them, i merged, i changed, i typed, i missed, stupid, embarrass*, apolog*, i was`,
  ),
  theme(
    'security',
    'vulnerab*, security, cve, secure, hardening, weakness, breach*',
    `vulnerab*, cve*, patch*, security, secur*, exploit*, token*, password*, key*, secret*, attack*, log4j, access, admin,
     credential*, permission*, encrypt*, leak*, scan*, exposed, open to, auth*, hack*, port*, public, bucket*, injection, root`,
  ),
  theme(
    'audit',
    'audit*, complian*, regulat*, finding',
    `audit*, complian*, regulat*, evidence, finding*, control*, iso, gdpr, law, legal, certif*, inspector*, authority, pci,
     sox, policy, fine, register, ministry, review, assess*`,
  ),
  theme(
    'tests',
    'flaky, test suite, tests, testing, trust in a ci, unreliable test',
    `test*, flak*, suite, retry, retries, rerun*, re-run*, ci, green, red, quarantin*, race, fixture*, mock*, deterministic, random*, skip*`,
  ),
  theme(
    'legacy',
    'legacy, monolith, took over, old system, inherited, took a, documentation, technical debt, debt, carve, smaller services, break a large, apart',
    `legacy, old, cobol, perl, monolith*, undocumented, document*, code, rewrite*, rewrote, nobody knew, left the, inherit*,
     service*, module*, split*, table*, extract*, carv*, cron*, server, script*, debt, refactor*, version*, written, wrote,
     upgrade*, retired, took over, twenty years, migrat*, moved`,
  ),
  theme(
    'loss',
    'restore*, data was lost, deleted, corrupt*, backup*, data loss, lost',
    `backup*, restor*, lost, loss, delet*, corrupt*, missing, recover*, snapshot*, gone, replay*, dump*, overwr*, dropped, erased, tape*, wiped, copy, copies`,
  ),
  theme(
    'persuasion',
    'convince, convinc*, influenc*, persuad*, no authority, authority over, follow your idea, report to you, support from above, case for, invest*, money or people, not yours to make, was not yours',
    `convinc*, persuad*, agree*, show*, offer*, asked, propos*, meeting*, ask, idea*, numbers, demo*, pitch*, present*,
     approv*, signed, budget*, adopt*, switched, wanted, refus*, business case, sceptic*, skeptic*, would not, did not want,
     volunteer*, pilot*, tried it, lunch, coffee, cost*, hours, no authority`,
  ),
  theme(
    'vendor',
    'vendor*, supplier*, third party, third-party, cloud provider*, in your hands',
    `vendor*, supplier*, provider*, aws, azure, gcp, google, region*, status page, their, sla, support, third, down, outage*,
     cloudflare, fallback*, contract*, api, ticket*, partner*, twilio, stripe, gateway`,
  ),
  theme(
    'speed',
    'latency, slow*, p99, sped up, fast*, performance, tail, build times',
    `latency, slow*, fast*, p99, p95, second*, milliseconds, tail, cache*, profil*, gc, pool*, thread*, minutes, percentile*, trac*, timeout*, speed*, wait*, quick*, parallel*, index*`,
  ),
  theme(
    'cost',
    'cost*, bill, money, saved, cheap*, spend*, budget',
    `cost*, bill*, euro*, pound*, dollar*, grand, thousand, spend*, spent, cheap*, money, instance*, invoice*, sav*, budget*,
     a month, per month, reserved, idle, storage, unused, rightsiz*, k a, percent, price*, million, crore, lakh`,
  ),
  theme(
    'capacity',
    'capacity, demand exceeded, scale, scaling, ran out of, outgrow*',
    `capacity, load, traffic, disk*, scal*, instances, servers, peak, users, full, growth, doubl*, nodes, memory, limit*,
     forecast*, plan*, quota*, storage, hardware, cpu*, demand, orders, requests, connections`,
  ),
  theme(
    'flag',
    'flag*, toggle*, feature flag*',
    'flag*, toggle*, switch*, percent, rollout, cohort*, on for, off for, turned it, enabled, disabled, killswitch, kill switch, variant*, experiment*',
  ),
  theme(
    'unclear',
    'ambig*, unclear, exactly what they wanted, incomplete, all the information, evidence was thin, uncertain*, without all',
    `unclear, ambig*, nobody, no one, did not know, know, asked, guess*, one line, spec*, vague, meant, mean*, requirement*,
     unknown, assum*, prototype*, sketch*, example*, decide*, decision, evidence, information, sure, bet, chance, missing,
     sample, without, risk*, either, call, if it`,
  ),
  theme(
    'distance',
    'time zone*, different time of day, hours and handovers, remote',
    `time zone*, timezone*, hours, morning*, evening*, night*, overlap*, handover*, asleep, sleep, india, manila, singapore,
     sydney, london, bangalore, california, overnight, woke, late, o clock, am, pm, calls, meeting*, async, remote, midnight, tokyo, dublin, austin`,
  ),
  theme(
    'queue',
    'queue*, backlog*, kafka, rabbitmq, consumers, messages',
    `queue*, backlog*, kafka, rabbit*, consum*, messages, lag*, partition*, topic*, broker*, offset*, dead letter*, sqs, producer*, behind, drain*, retry, retries`,
  ),
  theme(
    'automation',
    'automat*, runbook*, manual*, repetitive, toil, script*, by hand, tooling, improvement',
    `automat*, script*, by hand, manual*, runbook*, button, cron*, job, bot, steps, terraform, ansible, python, bash, pipeline*,
     hours, clicks, every time, tool*, every week, pages, wrote a, minutes`,
  ),
  theme(
    'customer',
    'customer*, client*, escalat*, furious, user*',
    `customer*, client*, angry, furious, call*, account*, contract*, apolog*, complain*, phone*, support, threat*, leav*, renew*,
     trust, email*, refund*, shout*, they`,
  ),
  theme(
    'learning',
    'learn*, new technology, up to speed, without knowing, picking up, new tool, new language',
    `learn*, read, book*, course*, tutorial*, docs, documentation, never, first time, practi*, new to, example*, weekend*,
     taught, teach*, video*, tried, evening*, beginner*, language, asked, knew, know`,
  ),
  theme(
    'growing',
    'mentor*, junior, less experienced, coach*, newer engineer, onboard*, new people, someone new, better at',
    `junior*, mentor*, taught, teach*, learn*, pair*, review*, new*, first week, confiden*, showed, together, apprentice*,
     intern*, he, she, graduate*, coach*, onboard*, explain*, start*, questions, joined, help*, buddy`,
  ),
  theme(
    'hiring',
    'interview*, hire*, hiring, candidate*, recruit*',
    `candidate*, interview*, hire*, hiring, cv*, recruit*, questions, offer*, panel, scor*, exercise, applicant*, job, role, take home, homework`,
  ),
  theme(
    'refusal',
    'say no, saying no, pushing back, push* back, refused, said no, product manager, product wanted',
    `no, not, product*, refus*, feature*, instead, sprint*, roadmap, pm, wanted, ask*, later, priorit*, deadline, customer*, risk*, promis*, sales, marketing`,
  ),
  theme(
    'beyond',
    'outside your job, nobody had assigned, beyond your, without being asked, not asked',
    `nobody, not my, no one, outside, my job, asked me, assigned, own time, evening*, weekend*, myself, spare, lunch, volunteer*, noticed, mine, was not, on my own`,
  ),
  theme(
    'bug',
    'bug*, problem that took, hard to find, tracked down, hardest',
    `bug*, reproduc*, race, memory, leak*, log*, trac*, debug*, weeks, days, crash*, bisect*, random*, only, sometimes, every,
     thread*, null, cause, why, found, stack, corrupt*, once, wrong`,
  ),
  theme(
    'numbers',
    'report everyone trusted, data quality, wrong numbers, figures',
    `report*, number*, figure*, count*, data, dashboard*, duplicat*, sum, sums, total*, wrong, spreadsheet, finance, revenue,
     rows, query, metric*, trust*, correct*, off by, double, null`,
  ),
  theme(
    'handover',
    'hands over, handover*, pass information on, information on, shift*',
    `handover*, hand over, handed, shift*, note*, told, tell, nobody told, page, wiki, channel, call, document*, log, written, wrote, read, form, morning, passed, email*, list, template`,
  ),
  theme(
    'tools',
    'tool or platform, moving a team from, platform to another, migrat*',
    `migrat*, mov*, switch*, tool*, gitlab, github, jenkins, jira, repos*, team*, import*, export*, old, new, both, parallel, weeks, training, plugin*`,
  ),
  theme(
    'people',
    'team*, communicat*, told people, stakeholder*, tell people, led, leadership',
    `told, called, wrote, team*, people, asked, meeting*, email*, message*, channel, update*, said, manager*, customers`,
  ),
];
