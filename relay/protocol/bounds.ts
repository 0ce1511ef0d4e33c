/**
 * Every bound of the wire, by name, with its unit in the name.
 * PROTOCOL.md repeats them in its last table; a test compares the two.
 */
export const PROTOCOL_VERSION = 1;

/** A first frame must have arrived by then; traffic does not extend it. */
export const FIRST_FRAME_DEADLINE_MS = 10_000;
/** The relay pings each socket this often and gives it one more interval to answer. */
export const HEARTBEAT_INTERVAL_MS = 25_000;
/**
 * A counselor's page is asked this often by a `ping` frame and has one more interval to answer: browsers answer the
 * WebSocket's own ping for a page that is frozen or asleep. What comes in is heard at once also in a hidden tab, whose
 * timers run once a minute; so who works in another window stays on duty.
 */
export const DESK_PING_INTERVAL_MS = 10_000;
/** A page in view that has heard nothing for this long asks with `ping`… */
export const SEEN_SILENCE_MS = 4_000;
/** …and no longer says that it is connected when nothing has come for this long after it. */
export const SEEN_PONG_MS = 4_000;
/** A page that nobody sees asks after this long: each question wakes a phone's radio. */
export const CLIENT_SILENCE_MS = 20_000;
/** After a question any frame must come within this (in view: after what is said above), else the socket is dead. */
export const CLIENT_PONG_MS = 8_000;

/** The largest binary frame (the largest bucket). */
export const SEALED_FRAME_MAX_BYTES = 16_384;
export const CONTROL_FRAME_MAX_BYTES = 32_768;
/** `ws` closes with 1009 above this. */
export const SOCKET_PAYLOAD_MAX_BYTES = 32_768;

/** Token bucket per socket: parent. */
export const PARENT_FRAMES_PER_SECOND = 20;
export const PARENT_FRAMES_BURST = 120;
/** Token bucket per socket: counselor, who carries several conversations. */
export const COUNSELOR_FRAMES_PER_SECOND = 150;
export const COUNSELOR_FRAMES_BURST = 900;

/** A reader with more than this undelivered is closed with `slow-reader`. */
export const UNDELIVERED_MAX_BYTES = 1_048_576;
/** Sealed frames for a desk that is behind: beyond this they are dropped and sent again, and the rest is for control frames. */
export const DESK_BEHIND_MAX_BYTES = 524_288;
/**
 * What one parent may send to one counselor: a whole history at once, and then a quarter of a line of 2 Mbit/s. A part
 * of a history (16 KiB) is sent again no more often than every 250 ms (sender.ts), so that one always gets through.
 */
export const CONVERSATION_BYTES_PER_SECOND = 65_536;
export const CONVERSATION_BYTES_BURST = 1_048_576;

export const SOCKETS_MAX = 25_000;
/** Connections that are no WebSocket: pages, files, and what has asked for nothing yet. */
export const CONNECTIONS_MAX = 10_000;
export const CONVERSATIONS_PER_COUNSELOR_MAX = 20;
/** Of the whole relay, also those whose parents are away for the moment. */
export const CONVERSATIONS_MAX = 25_000;
/** Counselors of one site who are there at once: each is told of all others. */
export const DESKS_PER_SITE_MAX = 200;
export const WAITING_PER_SITE_MAX = 200;
/** The last so many of them are for networks (a /48 of IPv6, a /24 of IPv4) from which nobody waits. */
export const WAITING_FOR_NEW_NETWORKS = 40;

/** Desks and those who wait are told of changes in the queue at most four times a second. */
export const LOBBY_INTERVAL_MS = 250;

/**
 * Bounds of one network: an address of IPv4, a /64 of IPv6. All in a /56 together have twice as much, in a /48 four
 * times, in a /24 of IPv4 eight times.
 */
export const WAITING_PER_NETWORK = 20;
export const STARTS_PER_HOUR = 1_000;
export const SOCKETS_PER_NETWORK = 500;
export const CONNECTIONS_PER_NETWORK = 1_000;
export const CHALLENGES_PER_MINUTE = 600;

/** A BCP 47 tag, as in RFC 5646 section 4.4.1. */
export const LANGUAGE_MAX_CHARACTERS = 35;
/** Languages a parent would like to be answered in. */
export const ANSWERS_MAX = 8;
/** Site, channel, topic. */
export const ID_MAX_CHARACTERS = 63;
export const TOKEN_MIN_CHARACTERS = 20;
/** A ticket of the longest ids, languages and numbers has 788. */
export const TOKEN_MAX_CHARACTERS = 800;
/** The solved challenge in `start`. */
export const WORK_MAX_CHARACTERS = 4_096;

/** Bodies of HTTP requests. */
export const BODY_MAX_BYTES = 1_024;
export const RECEIPT_MIN_CHARACTERS = 8;
export const RECEIPT_MAX_CHARACTERS = 64;
export const INVITATION_MIN_CHARACTERS = 20;
export const INVITATION_MAX_CHARACTERS = 100;

/** Of a site's settings, all of which reach a browser: a name, a text of one language, an address. */
export const NAME_MAX_CHARACTERS = 120;
export const SITE_TEXT_MAX_CHARACTERS = 4_000;
export const ADDRESS_MAX_CHARACTERS = 2_048;
export const PHONE_MAX_CHARACTERS = 24;
/** RFC 5321 section 4.5.3.1. */
export const EMAIL_MAX_CHARACTERS = 254;
export const TIME_ZONE_MAX_CHARACTERS = 64;
export const SITE_LANGUAGES_MAX = 40;
export const ORIGINS_MAX = 20;
export const CHANNELS_MAX = 20;
export const TOPICS_MAX = 80;
export const TOPIC_GROUPS_MAX = 20;
export const HELP_LINES_MAX = 20;
export const OPENING_SPANS_MAX = 4;
export const OPENING_EXCEPTIONS_MAX = 400;
/** Of a file that `viska site import` takes in. */
export const IMPORTED_STAFF_MAX = 10_000;
export const IMPORTED_RECORDS_MAX = 1_000_000;

/** A request's head, and the whole of it, must have arrived by then. */
export const HTTP_HEADERS_MS = 10_000;
export const HTTP_REQUEST_MS = 20_000;
/** Between two requests of one connection; a proxy that is named may keep one for longer. */
export const HTTP_IDLE_MS = 5_000;
export const HTTP_IDLE_BEHIND_PROXY_MS = 75_000;
/** A connection on which nothing moves, though an answer is on its way. */
export const HTTP_SILENCE_MS = 30_000;
export const HTTP_HEADERS_MAX_BYTES = 16_384;
export const HTTP_REQUESTS_PER_CONNECTION = 1_000;
/** Written on one connection without waiting for the answers; and how long these may take to be read. */
export const HTTP_REQUESTS_AT_ONCE = 8;
export const HTTP_ANSWER_MS = 30_000;
/** What asks to become a WebSocket is answered by then, and gone so long after a refusal. */
export const UPGRADE_DEADLINE_MS = 10_000;
export const REFUSED_GONE_MS = 2_000;

export { TEXT_MAX_CHARACTERS } from './text-bound.ts';
export const HISTORY_PART_MAX_BYTES = 16_000;
export const HISTORY_PARTS_MAX = 64;
/** Fewer than a receiver takes: all of them may lie undelivered at the relay, beside other frames. */
export const HISTORY_PARTS_SENT_MAX = 48;
export const TOPICS_PER_RECORD_MIN = 1;
export const TOPICS_PER_RECORD_MAX = 3;

/** A token outlives the grace it serves by this. */
export const TOKEN_EXTRA_MS = 600_000;

/** Sealed layer: resend without progress, and when the peer is gone. */
export const RESEND_MS = 2_000;
export const RESEND_PEER_GONE_MS = 10_000;
/** Numbered messages under way unacknowledged; the rest follows as they are. */
export const UNACKNOWLEDGED_MAX = 32;
/** What no message frame acknowledges by then is acknowledged by a frame of its own. */
export const ANSWER_MS = 200;
/** Sealed frames of one conversation, a history's apart: so many at once, then one in each interval. */
export const SEALED_BURST = 20;
export const SEALED_INTERVAL_MS = 200;
export const TYPING_INTERVAL_MS = 3_000;
export const OFFER_INTERVAL_MS = 1_000;
export const HELLO_AGAIN_INTERVAL_MS = 500;
export const PAIRING_CANDIDATES_MAX = 16;

/** Proof of work: PBKDF2 iterations for each counter, and the highest counter the relay hides. */
export const WORK_COST = 2_000;
export const WORK_COUNTER_MAX = 200;
/**
 * Under load the highest counter grows: with the queue up to so many times, and doubled for each so many places that the
 * asking network holds, up to so many times. Who is alone in a network derives at most 1.6 million iterations.
 */
export const WORK_QUEUE_TIMES_MAX = 4;
export const WORK_DOUBLED_PER_PLACES = 5;
export const WORK_NETWORK_TIMES_MAX = 16;
/** The network's part begins where so many places of a site are taken or asked for: until then nobody's neighbour shows. */
export const WORK_CROWDED_FROM_PLACES = 20;
/** A challenge can be answered for so long, once. */
export const WORK_VALID_MS = 600_000;
