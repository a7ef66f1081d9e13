/* Stands between a program and the C library's file calls (LD_PRELOAD), below one directory:

   SHIM_ROOT     the directory; what lies elsewhere is let through untouched
   SHIM_LOG      every change there is written down in order, with its bytes, to be replayed by tests/faults/power.rs
   SHIM_CONTROL  two numbers in a file that is mapped: how many changes still succeed (negative: all of them), and the error
                 of those after them; tests/faults/disk.rs turns it on and off while the program runs
   SHIM_SHARE    "nfs": the directory says that it lies on a network share; with anything else it does not say so. Either way
                 memory cannot be shared through its files
   SHIM_CLOCK    a number in a file that is mapped: by how many seconds the clock on the wall has gone on while the machine slept

   One record: kind, lengths of two paths, offset, length of the data; then the paths and the data. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <sys/vfs.h>
#include <time.h>
#include <unistd.h>

static char root[PATH_MAX];
static size_t root_length;
static int log_file = -1;
static volatile int32_t *control;
static int on_share, says_so;
static volatile int64_t *slept;

static void *shared(const char *name, size_t length) {
    int file = (int)syscall(SYS_openat, AT_FDCWD, name, O_RDWR | O_CLOEXEC, 0);
    void *found = mmap(0, length, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    syscall(SYS_close, file);
    return found == MAP_FAILED ? 0 : found;
}

__attribute__((constructor)) static void begin(void) {
    const char *clock = getenv("SHIM_CLOCK");
    if (clock) slept = shared(clock, 8);
    const char *at = getenv("SHIM_ROOT");
    if (!at || !realpath(at, root)) return;
    root_length = strlen(root);
    const char *log = getenv("SHIM_LOG");
    if (log) log_file = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    const char *map = getenv("SHIM_CONTROL");
    if (map) control = shared(map, 8);
    const char *share = getenv("SHIM_SHARE");
    on_share = share != 0;
    says_so = share && !strcmp(share, "nfs");
}

static int ends(const char *path, const char *with) {
    size_t a = strlen(path), b = strlen(with);
    return a >= b && !strcmp(path + a - b, with);
}

static int below(const char *path) {
    return root_length && !strncmp(path, root, root_length) && (path[root_length] == '/' || !path[root_length]);
}

/* The path of a name as the program gave it: absolute, its directory resolved, its last part as it is. */
static int of_name(int dir, const char *name, char *out) {
    char whole[PATH_MAX], resolved[PATH_MAX];
    if (!root_length || !name) return 0;
    if (name[0] == '/') {
        if (strlen(name) >= PATH_MAX) return 0;
        strcpy(whole, name);
    } else {
        char link[64], base[PATH_MAX];
        if (dir == AT_FDCWD) {
            if (!getcwd(base, sizeof base)) return 0;
        } else {
            strcpy(link, "/proc/self/fd/");
            char digits[16];
            int n = dir, at = 15;
            digits[at] = 0;
            do digits[--at] = (char)('0' + n % 10);
            while (n /= 10);
            strcat(link, digits + at);
            ssize_t length = readlink(link, base, sizeof base - 1);
            if (length < 0) return 0;
            base[length] = 0;
        }
        if (strlen(base) + strlen(name) + 2 > PATH_MAX) return 0;
        strcpy(whole, base);
        strcat(whole, "/");
        strcat(whole, name);
    }
    char *last = strrchr(whole, '/');
    if (!last) return 0;
    char name_only[PATH_MAX];
    strcpy(name_only, last + 1);
    *last = 0;
    if (!realpath(*whole ? whole : "/", resolved)) return 0;
    if (strlen(resolved) + strlen(name_only) + 2 > PATH_MAX) return 0;
    strcpy(out, resolved);
    if (*name_only) {
        strcat(out, "/");
        strcat(out, name_only);
    }
    return below(out);
}

static int of_file(int file, char *out) {
    char link[40] = "/proc/self/fd/", digits[16];
    int n = file, at = 15;
    if (!root_length || file < 0) return 0;
    digits[at] = 0;
    do digits[--at] = (char)('0' + n % 10);
    while (n /= 10);
    strcat(link, digits + at);
    ssize_t length = readlink(link, out, PATH_MAX - 1);
    if (length < 0) return 0;
    out[length] = 0;
    return below(out) && !ends(out, " (deleted)");
}

/* Files without a name (O_TMPFILE) whose bytes are on the disk already when they get one. */
static char unnamed_synced[1024];

static void sync_unnamed(int file) {
    if (file >= 0 && file < 1024) unnamed_synced[file] = 1;
}

/* Whether this change is to fail; sets errno. */
static int fails(void) {
    if (!control || control[0] < 0) return 0;
    if (__atomic_fetch_sub(&control[0], 1, __ATOMIC_SEQ_CST) > 0) return 0;
    control[0] = 0;
    errno = control[1];
    return 1;
}

/* The index of a write-ahead log is rebuilt after a crash: it is not written down. */
static void note(char kind, const char *path, const char *other, int64_t offset, const void *data, uint64_t length) {
    if (log_file < 0 || ends(path, "-shm")) return;
    int kept = errno;
    uint8_t head[25];
    uint32_t a = (uint32_t)strlen(path), b = other ? (uint32_t)strlen(other) : 0;
    head[0] = (uint8_t)kind;
    memcpy(head + 1, &a, 4);
    memcpy(head + 5, &b, 4);
    memcpy(head + 9, &offset, 8);
    memcpy(head + 17, &length, 8);
    struct iovec parts[4] = {{head, 25}, {(void *)path, a}, {(void *)other, b}, {(void *)data, data ? length : 0}};
    syscall(SYS_writev, log_file, parts, 4);
    errno = kept;
}

static int opened(const char *symbol, int dir, const char *name, int flags, mode_t mode) {
    static int (*next)(int, const char *, int, ...);
    (void)symbol;
    if (!next) next = (int (*)(int, const char *, int, ...))dlsym(RTLD_NEXT, "openat64");
    char path[PATH_MAX];
    int ours = (flags & (O_CREAT | O_TRUNC | O_WRONLY | O_RDWR)) && of_name(dir, name, path);
    struct stat found;
    int was = ours && lstat(path, &found) == 0;
    /* On a disk that is read-only nothing opens for writing, whether it is there or not. */
    int closed = control && control[0] == 0 && control[1] == EROFS;
    if (ours && ((!was && (flags & O_CREAT)) || closed) && fails()) return -1;
    int file = next(dir, name, flags, mode);
    if (ours && file >= 0) {
        if (!was && (flags & O_CREAT)) note('c', path, 0, 0, 0, 0);
        if (was && (flags & O_TRUNC)) note('t', path, 0, 0, 0, 0);
    }
    return file;
}

#define MODE                                                                                                          \
    mode_t mode = 0;                                                                                                  \
    if (flags & (O_CREAT | O_TMPFILE)) {                                                                              \
        va_list more;                                                                                                 \
        va_start(more, flags);                                                                                        \
        mode = va_arg(more, mode_t);                                                                                  \
        va_end(more);                                                                                                 \
    }
int open(const char *name, int flags, ...) { MODE return opened("open", AT_FDCWD, name, flags, mode); }
int open64(const char *name, int flags, ...) { MODE return opened("open64", AT_FDCWD, name, flags, mode); }
int openat(int dir, const char *name, int flags, ...) { MODE return opened("openat", dir, name, flags, mode); }
int openat64(int dir, const char *name, int flags, ...) { MODE return opened("openat64", dir, name, flags, mode); }

ssize_t write(int file, const void *data, size_t length) {
    char path[PATH_MAX];
    if (!of_file(file, path)) return (ssize_t)syscall(SYS_write, file, data, length);
    if (fails()) return -1;
    int appends = fcntl(file, F_GETFL) & O_APPEND;
    off_t at = lseek(file, 0, appends ? SEEK_END : SEEK_CUR);
    ssize_t done = (ssize_t)syscall(SYS_write, file, data, length);
    if (done > 0) note('w', path, 0, at, data, (uint64_t)done);
    return done;
}

ssize_t writev(int file, const struct iovec *parts, int count) {
    char path[PATH_MAX];
    if (!of_file(file, path)) return (ssize_t)syscall(SYS_writev, file, parts, count);
    return count > 0 ? write(file, parts[0].iov_base, parts[0].iov_len) : 0;
}

static ssize_t written_at(int file, const void *data, size_t length, off_t at) {
    char path[PATH_MAX];
    int ours = of_file(file, path);
    if (ours && fails()) return -1;
    ssize_t done = (ssize_t)syscall(SYS_pwrite64, file, data, length, at);
    if (ours && done > 0) note('w', path, 0, at, data, (uint64_t)done);
    return done;
}
ssize_t pwrite(int file, const void *data, size_t length, off_t at) { return written_at(file, data, length, at); }
ssize_t pwrite64(int file, const void *data, size_t length, off64_t at) { return written_at(file, data, length, at); }

static int cut(int file, off_t length) {
    char path[PATH_MAX];
    int ours = of_file(file, path);
    if (ours && fails()) return -1;
    int done = (int)syscall(SYS_ftruncate, file, length);
    if (ours && !done) note('t', path, 0, length, 0, 0);
    return done;
}
int ftruncate(int file, off_t length) { return cut(file, length); }
int ftruncate64(int file, off64_t length) { return cut(file, length); }

static int synced(int file, long call) {
    char path[PATH_MAX];
    int ours = of_file(file, path);
    if (ours && fails()) return -1;
    int done = (int)syscall(call, file);
    if (!ours && !done) sync_unnamed(file);
    if (ours && !done) note('s', path, 0, 0, 0, 0);
    return done;
}
int fsync(int file) { return synced(file, SYS_fsync); }
int fdatasync(int file) { return synced(file, SYS_fdatasync); }

static int renamed(int from_dir, const char *from, int to_dir, const char *to, unsigned flags) {
    char a[PATH_MAX], b[PATH_MAX];
    int ours = of_name(from_dir, from, a) & of_name(to_dir, to, b);
    if (ours && fails()) return -1;
    int done = (int)syscall(SYS_renameat2, from_dir, from, to_dir, to, flags);
    if (ours && !done) note('r', a, b, 0, 0, 0);
    return done;
}
int rename(const char *from, const char *to) { return renamed(AT_FDCWD, from, AT_FDCWD, to, 0); }
int renameat(int a, const char *from, int b, const char *to) { return renamed(a, from, b, to, 0); }
int renameat2(int a, const char *from, int b, const char *to, unsigned flags) { return renamed(a, from, b, to, flags); }

/* A file without a name gets one: its bytes are written down now. */
static int named(const char *from, const char *to, int flags, const char *path) {
    if (fails()) return -1;
    int done = (int)syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, flags);
    if (done) return done;
    int file = atoi(from + strlen("/proc/self/fd/"));
    struct stat found;
    char *bytes = fstat(file, &found) ? 0 : malloc((size_t)found.st_size + 1);
    ssize_t length = bytes ? pread(file, bytes, (size_t)found.st_size, 0) : -1;
    note('c', path, 0, 0, 0, 0);
    if (length > 0) note('w', path, 0, 0, bytes, (uint64_t)length);
    if (file >= 0 && file < 1024 && unnamed_synced[file]) {
        note('s', path, 0, 0, 0, 0);
        unnamed_synced[file] = 0;
    }
    free(bytes);
    return 0;
}

static int linked(int from_dir, const char *from, int to_dir, const char *to, int flags) {
    char a[PATH_MAX], b[PATH_MAX];
    if (!strncmp(from, "/proc/self/fd/", 14) && of_name(to_dir, to, b)) return named(from, to, flags, b);
    int ours = of_name(from_dir, from, a) & of_name(to_dir, to, b);
    if (ours && fails()) return -1;
    int done = (int)syscall(SYS_linkat, from_dir, from, to_dir, to, flags);
    if (ours && !done) note('l', a, b, 0, 0, 0);
    return done;
}
int link(const char *from, const char *to) { return linked(AT_FDCWD, from, AT_FDCWD, to, 0); }
int linkat(int a, const char *from, int b, const char *to, int flags) { return linked(a, from, b, to, flags); }

static int removed(int dir, const char *name, int flags) {
    char path[PATH_MAX];
    int ours = of_name(dir, name, path);
    int done = (int)syscall(SYS_unlinkat, dir, name, flags);
    if (ours && !done) note('u', path, 0, 0, 0, 0);
    return done;
}
int unlink(const char *name) { return removed(AT_FDCWD, name, 0); }
int unlinkat(int dir, const char *name, int flags) { return removed(dir, name, flags); }
int rmdir(const char *name) { return removed(AT_FDCWD, name, AT_REMOVEDIR); }

static int made(int dir, const char *name, mode_t mode) {
    char path[PATH_MAX];
    int ours = of_name(dir, name, path);
    if (ours && fails()) return -1;
    int done = (int)syscall(SYS_mkdirat, dir, name, mode);
    if (ours && !done) note('d', path, 0, 0, 0, 0);
    return done;
}
int mkdir(const char *name, mode_t mode) { return made(AT_FDCWD, name, mode); }
int mkdirat(int dir, const char *name, mode_t mode) { return made(dir, name, mode); }

/* Copies inside the kernel would not be seen: the callers read and write instead. */
ssize_t copy_file_range(int a, off64_t *from, int b, off64_t *to, size_t length, unsigned flags) {
    (void)a, (void)from, (void)b, (void)to, (void)length, (void)flags;
    errno = ENOSYS;
    return -1;
}
ssize_t sendfile(int to, int from, off_t *at, size_t length) {
    (void)to, (void)from, (void)at, (void)length;
    errno = EINVAL;
    return -1;
}
ssize_t sendfile64(int to, int from, off64_t *at, size_t length) {
    (void)to, (void)from, (void)at, (void)length;
    errno = EINVAL;
    return -1;
}

static void *mapped(void *at, size_t length, int access, int flags, int file, off_t offset) {
    char path[PATH_MAX];
    if (on_share && (flags & MAP_SHARED) && of_file(file, path)) {
        errno = ENODEV;
        return MAP_FAILED;
    }
    return (void *)syscall(SYS_mmap, at, length, access, flags, file, offset);
}
void *mmap(void *at, size_t length, int access, int flags, int file, off_t offset) {
    return mapped(at, length, access, flags, file, offset);
}
void *mmap64(void *at, size_t length, int access, int flags, int file, off64_t offset) {
    return mapped(at, length, access, flags, file, offset);
}

#define NFS 0x6969
int statfs(const char *name, struct statfs *found) {
    char path[PATH_MAX];
    int done = (int)syscall(SYS_statfs, name, found);
    if (!done && says_so && of_name(AT_FDCWD, name, path)) found->f_type = NFS;
    return done;
}
int statfs64(const char *name, struct statfs64 *found) {
    char path[PATH_MAX];
    int done = (int)syscall(SYS_statfs, name, found);
    if (!done && says_so && of_name(AT_FDCWD, name, path)) found->f_type = NFS;
    return done;
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    int done = (int)syscall(SYS_clock_gettime, clock, now);
    if (!done && slept && clock == CLOCK_REALTIME) now->tv_sec += *slept;
    return done;
}
