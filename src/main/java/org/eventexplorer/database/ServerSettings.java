package org.eventexplorer.database;

import com.sun.management.OperatingSystemMXBean;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

/// What the embedded server is started with.
///
/// New events hit the indexes on their ids at random, some 150 bytes of index an event. While these
/// fit into memory, a large store takes events nearly as fast as a small one; and each of their
/// pages goes whole into the log once after each checkpoint, of which a longer log needs fewer.
///
/// @param bufferMegabytes memory for pages of tables and indexes, shared by the server's processes;
///     most systems give it as it is filled
/// @param logMegabytes how long the write-ahead log becomes before a checkpoint; shorter by itself
///     when less is written
record ServerSettings(long bufferMegabytes, long logMegabytes) {
    private static final int SHARE_OF_MEMORY = 8;
    private static final long LEAST_BUFFERS = 128;
    private static final long MOST_BUFFERS = 2_048;
    private static final int SHARE_OF_DISK = 10;
    private static final long LEAST_LOG = 1_024;
    private static final long MOST_LOG = 8_192;

    /// Settings for this machine.
    ///
    /// @param folder where the server's data is or will be
    static ServerSettings usual(Path folder) {
        long memory =
                ManagementFactory.getOperatingSystemMXBean()
                                instanceof OperatingSystemMXBean machine
                        ? machine.getTotalMemorySize()
                        : 0;
        return of(memory, folder.toFile().getUsableSpace());
    }

    /// Shares of so many bytes of memory and of free disk, within bounds.
    static ServerSettings of(long memory, long disk) {
        return new ServerSettings(
                Math.clamp((memory >> 20) / SHARE_OF_MEMORY, LEAST_BUFFERS, MOST_BUFFERS),
                Math.clamp((disk >> 20) / SHARE_OF_DISK, LEAST_LOG, MOST_LOG));
    }

    /// The same for a machine that has no more memory to promise.
    ServerSettings modest() {
        return new ServerSettings(LEAST_BUFFERS, logMegabytes);
    }

    // A plan over ten years locks each month and its indexes: more than the usual 64 of a
    // transaction, and some such at once more than the usual table of locks holds.
    List<String> options() {
        return List.of(
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=",
                "-c shared_buffers=" + bufferMegabytes + "MB",
                "-c max_wal_size=" + logMegabytes + "MB",
                "-c max_connections=60",
                "-c max_locks_per_transaction=256",
                "-c log_min_messages=warning",
                "-c autovacuum_naptime=15s");
    }
}
