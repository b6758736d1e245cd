package org.maillage.platform.web;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.AccessRefused;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Which status a failure is answered with. */
final class Failures {

    /** Lock not available, deadlock detected, query cancelled (by its time limit): another time it may work. */
    private static final Set<String> BUSY = Set.of("55P03", "40P01", "57014");

    private Failures() {}

    static int status(Throwable failure) {
        return switch (failure) {
            case NotFound _, AccessRefused _ -> 404;
            case Conflict _ -> 409;
            case BadInput _ -> 400;
            case MethodArgumentTypeMismatchException mismatch -> inPath(mismatch) ? 404 : 400;
            case BindException _ -> 400;
            case InvalidParameterException parameters -> parameters.getErrorCode();
            case ErrorResponse known -> known.getStatusCode().value();
            case MultipartException _ -> 400;
            default -> databaseGone(failure) ? 503 : 500;
        };
    }

    /** An address that cannot be an id leads nowhere; a parameter that cannot be what it should is another matter. */
    private static boolean inPath(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
    }

    private static boolean databaseGone(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean gone =
                    switch (cause) {
                        case DataAccessResourceFailureException _ -> true;
                        case TransientDataAccessResourceException _ -> true;
                        case CannotCreateTransactionException _ -> true;
                        case TransactionSystemException unended -> isCutOff(unended);
                        case SQLTransientConnectionException _ -> true;
                        case SQLException sql -> connectionLost(sql);
                        default -> false;
                    };
            if (gone) {
                return true;
            }
        }
        return false;
    }

    /**
     * The commit or the rollback failed, which may hide why there was one. A connection that is closed already says so without a state, and
     * then nobody knows what became of the transaction.
     */
    private static boolean isCutOff(TransactionSystemException unended) {
        return databaseGone(unended.getApplicationException())
                || (unended.getCause() instanceof SQLException sql && sql.getSQLState() == null);
    }

    /** PostgreSQL's classes: 08 connection exception, 53 no room or no memory, 57P operator intervention. */
    private static boolean connectionLost(SQLException failure) {
        var state = failure.getSQLState();
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57P")
                        || BUSY.contains(state));
    }
}
